package com.pikcur.social.member;

import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.member.port.SocialGateway;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.Jwt;

/** Google, which tells all in its ID token. */
public final class GoogleGateway implements SocialGateway {

    private static final SocialProvider GOOGLE = new SocialProvider("google");

    private final OpenIdConnect openId;

    public GoogleGateway(OpenIdClient client, Clock clock) {
        this(client, Wires.open(), clock);
    }

    GoogleGateway(OpenIdClient client, ClientHttpRequestFactory wires, Clock clock) {
        this.openId = new OpenIdConnect(GOOGLE, client, Set.of("openid", "email"), wires, clock);
    }

    @Override
    public SocialProvider provider() {
        return GOOGLE;
    }

    @Override
    public URI authorizationAddress(SocialSignIn begun, String state) {
        return openId.authorizationAddress(begun, state);
    }

    @Override
    public Answer exchange(SocialSignIn begun, String code) {
        return switch (openId.exchange(begun, code)) {
            case Proof.Given(var subject, var idToken, String _) ->
                new Answer.Vouched(new SocialPerson(new SocialIdentity(GOOGLE, subject), verifiedEmail(idToken)));
            case Proof.Refused(var reason) -> new Answer.Refused(reason);
        };
    }

    private static Optional<String> verifiedEmail(Jwt idToken) {
        return Optional.ofNullable(idToken.getClaimAsString("email"))
                .filter(_ -> Boolean.TRUE.equals(idToken.getClaimAsBoolean("email_verified")));
    }
}
