package com.pikcur.sandbox.social;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** One provider: an OpenID Connect issuer that takes one client and insists on PKCE. */
final class Issuer {

    private static final String CLIENT_ID = "pikcur-sandbox";
    private static final String BEARER = "Bearer ";

    private final String name;
    private final String url;
    private final IdTokens idTokens;
    private final String clientSecret = UUID.randomUUID().toString();
    private final Grants grants = new Grants();
    private final LoginPage page = new LoginPage();

    private Issuer(String name, String url, boolean tellsEmailInIdToken) {
        this.name = name;
        this.url = url;
        this.idTokens = new IdTokens(url, CLIENT_ID, tellsEmailInIdToken);
    }

    static Issuer google(String url) {
        return new Issuer("Google", url, true);
    }

    /** Whether an address is verified stands at {@code /v2/user/me} alone. */
    static Issuer kakao(String url) {
        return new Issuer("Kakao", url, false);
    }

    String url() {
        return url;
    }

    String clientId() {
        return CLIENT_ID;
    }

    String clientSecret() {
        return clientSecret;
    }

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI()
                    .getPath()
                    .substring(URI.create(url).getPath().length());
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /.well-known/openid-configuration" -> json(exchange, 200, metadata());
                case "GET /jwks" -> json(exchange, 200, idTokens.publicKeys());
                case "GET /authorize" -> ask(exchange);
                case "POST /authorize" -> sendBack(exchange);
                case "POST /token" -> redeem(exchange);
                case "GET /v2/user/me" -> tellUser(exchange);
                default -> json(exchange, 404, Map.of("error", "not_found"));
            }
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", url,
                "authorization_endpoint", url + "/authorize",
                "token_endpoint", url + "/token",
                "jwks_uri", url + "/jwks",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_post"),
                "code_challenge_methods_supported", List.of("S256"));
    }

    private void ask(HttpExchange exchange) throws IOException {
        var query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        try {
            understood(query);
            send(exchange, 200, "text/html; charset=utf-8", page.asking(name, query));
        } catch (ParseException refused) {
            send(exchange, 400, "text/plain; charset=utf-8", String.valueOf(refused.getMessage()));
        }
    }

    /** @throws ParseException if it is not what our client must ask */
    private AuthenticationRequest understood(String query) throws ParseException {
        var request = AuthenticationRequest.parse(query);
        if (!CLIENT_ID.equals(request.getClientID().getValue())
                || !request.getResponseType().impliesCodeFlow()) {
            throw new ParseException("Unknown client, or not the code flow");
        }
        if (!CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod()) || request.getCodeChallenge() == null) {
            throw new ParseException("PKCE with S256 is required");
        }
        return request;
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        var form = URLUtils.parseParameters(body(exchange));
        try {
            var request =
                    understood(Objects.requireNonNullElse(MultivaluedMapUtils.getFirstValue(form, "request"), ""));
            var code = grants.codeFor(request, Person.of(form));
            var back = new AuthenticationSuccessResponse(
                    request.getRedirectionURI(), code, null, null, request.getState(), null, null);
            exchange.getResponseHeaders().set("Location", back.toURI().toString());
            exchange.sendResponseHeaders(303, -1);
        } catch (ParseException | IllegalArgumentException refused) {
            send(exchange, 400, "text/plain; charset=utf-8", String.valueOf(refused.getMessage()));
        }
    }

    private void redeem(HttpExchange exchange) throws IOException {
        var http = new HTTPRequest(HTTPRequest.Method.POST, URI.create(url + "/token"));
        http.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        http.setBody(body(exchange));
        try {
            var request = TokenRequest.parse(http);
            if (!isOurClient(request)) {
                refuse(exchange, OAuth2Error.INVALID_CLIENT);
            } else if (request.getAuthorizationGrant() instanceof AuthorizationCodeGrant grant) {
                var granted = grants.redeem(grant);
                if (granted.isPresent()) {
                    json(exchange, 200, tokens(granted.orElseThrow()));
                } else {
                    refuse(exchange, OAuth2Error.INVALID_GRANT);
                }
            } else {
                refuse(exchange, OAuth2Error.UNSUPPORTED_GRANT_TYPE);
            }
        } catch (ParseException _) {
            refuse(exchange, OAuth2Error.INVALID_REQUEST);
        }
    }

    private boolean isOurClient(TokenRequest request) {
        return request.getClientAuthentication() instanceof PlainClientSecret shown
                && shown.getClientID().getValue().equals(CLIENT_ID)
                && shown.getClientSecret().getValue().equals(clientSecret);
    }

    private Map<String, Object> tokens(Grants.Granted granted) {
        var accessToken = grants.accessTokenFor(granted.person(), IdTokens.VALID_FOR.toSeconds());
        return new OIDCTokenResponse(new OIDCTokens(idTokens.of(granted), accessToken, null)).toJSONObject();
    }

    private void tellUser(HttpExchange exchange) throws IOException {
        var header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        var person = grants.owner(header.startsWith(BEARER) ? header.substring(BEARER.length()) : "");
        if (person.isPresent()) {
            json(exchange, 200, person.orElseThrow().asKakaoUser());
        } else {
            json(exchange, 401, Map.of("msg", "this access token does not exist", "code", -401));
        }
    }

    private static void refuse(HttpExchange exchange, ErrorObject error) throws IOException {
        json(exchange, error.getHTTPStatusCode(), error.toJSONObject());
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        send(exchange, status, "application/json", JsonMapper.shared().writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
