package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A provider in memory, at which one is whoever one says. */
public final class InMemorySocialGateway implements SocialGateway {

    private record Issued(Map<String, String> asked, SocialPerson person) {}

    private final SocialProvider provider;
    private final Map<String, Issued> codes = new HashMap<>();
    private boolean away;

    public InMemorySocialGateway(String code) {
        this.provider = new SocialProvider(code);
    }

    /** Lets it be out of reach from now on. */
    public synchronized void goAway() {
        away = true;
    }

    /** Somebody follows the address and is sent back with this code. */
    public synchronized String signIn(URI address, String subject, Optional<String> verifiedEmail) {
        var code = UUID.randomUUID().toString();
        var person = new SocialPerson(new SocialIdentity(provider, subject), verifiedEmail);
        codes.put(code, new Issued(SocialGatewayContract.query(address), person));
        return code;
    }

    @Override
    public SocialProvider provider() {
        return provider;
    }

    @Override
    public synchronized URI authorizationAddress(SocialSignIn begun, String state) {
        mustBeThere();
        var query = Map.of(
                "response_type",
                "code",
                "client_id",
                "pikcur",
                "scope",
                "openid email",
                "redirect_uri",
                begun.redirectUri(),
                "state",
                state,
                "nonce",
                begun.nonce().reveal(),
                "code_challenge",
                SocialGatewayContract.challengeOf(begun.verifier().reveal()),
                "code_challenge_method",
                "S256");
        return URI.create("https://" + provider.code() + ".test/authorize?"
                + query.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    @Override
    public synchronized Answer exchange(SocialSignIn begun, String code) {
        mustBeThere();
        return Optional.ofNullable(codes.remove(code))
                .filter(issued -> isAnswerTo(begun, issued.asked()))
                .<Answer>map(issued -> new Answer.Vouched(issued.person()))
                .orElseGet(() -> new Answer.Refused("no such code"));
    }

    private static boolean isAnswerTo(SocialSignIn begun, Map<String, String> asked) {
        return begun.redirectUri().equals(asked.get("redirect_uri"))
                && begun.nonce().reveal().equals(asked.get("nonce"))
                && SocialGatewayContract.challengeOf(begun.verifier().reveal()).equals(asked.get("code_challenge"));
    }

    private void mustBeThere() {
        if (away) {
            throw new ProviderUnavailable(provider.code(), "away");
        }
    }
}
