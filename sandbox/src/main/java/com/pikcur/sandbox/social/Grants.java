package com.pikcur.sandbox.social;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What an issuer has given out: codes, each good once, and access tokens. */
final class Grants {

    /** Somebody was sent back with a code. */
    record Granted(AuthenticationRequest request, Person person) {}

    private final Map<String, Granted> byCode = new ConcurrentHashMap<>();
    private final Map<String, Person> byAccessToken = new ConcurrentHashMap<>();

    AuthorizationCode codeFor(AuthenticationRequest request, Person person) {
        var code = new AuthorizationCode();
        byCode.put(code.getValue(), new Granted(request, person));
        return code;
    }

    /** What the code was for, if whoever brings it is who asked for it. It is good no more. */
    Optional<Granted> redeem(AuthorizationCodeGrant grant) {
        return Optional.ofNullable(byCode.remove(grant.getAuthorizationCode().getValue()))
                .filter(granted -> granted.request().getRedirectionURI().equals(grant.getRedirectionURI()))
                .filter(granted -> challengeOf(grant)
                        .filter(granted.request().getCodeChallenge()::equals)
                        .isPresent());
    }

    private static Optional<CodeChallenge> challengeOf(AuthorizationCodeGrant grant) {
        return Optional.ofNullable(grant.getCodeVerifier())
                .map(verifier -> CodeChallenge.compute(CodeChallengeMethod.S256, verifier));
    }

    BearerAccessToken accessTokenFor(Person person, long validForSeconds) {
        var token = new BearerAccessToken(validForSeconds, null);
        byAccessToken.put(token.getValue(), person);
        return token;
    }

    Optional<Person> owner(String accessToken) {
        return Optional.ofNullable(byAccessToken.get(accessToken));
    }
}
