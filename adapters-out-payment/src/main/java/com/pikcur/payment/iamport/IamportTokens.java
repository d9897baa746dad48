package com.pikcur.payment.iamport;

import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.iamport.IamportJson.TokenRequest;
import com.pikcur.payment.iamport.IamportJson.TokenResponse;
import com.pikcur.payment.iamport.IamportWire.Question;
import com.pikcur.payment.iamport.IamportWire.TokenRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The access token, asked for once and kept.
 *
 * <p>PortOne gives the same token to whoever asks again, and makes it last five minutes longer in its last minute alone.
 * So a new one is asked for in that minute: earlier nothing would come of it.
 */
final class IamportTokens {

    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    private final IamportWire wire;
    private final TokenRequest request;
    private final Clock clock;
    private @Nullable Token kept;

    private record Token(String text, Instant renewAt) {}

    IamportTokens(IamportWire wire, IamportSettings settings, Clock clock) {
        this.wire = wire;
        this.request =
                new TokenRequest(settings.key().reveal(), settings.secret().reveal());
        this.clock = clock;
    }

    /** A token that is good for another minute at least, or as long as PortOne gives. Others wait while one is fetched. */
    synchronized String current() {
        var token = kept;
        if (token == null || !clock.instant().isBefore(token.renewAt())) {
            token = fetched();
            kept = token;
        }
        return token.text();
    }

    /** This token is good no longer, whatever was said of it; a newer one stays. */
    synchronized void forget(String text) {
        if (kept != null && kept.text().equals(text)) {
            kept = null;
        }
    }

    private Token fetched() {
        try {
            var askedAt = clock.instant();
            return switch (wire.ask(Question.post("/users/getToken", request), "", TokenResponse.class)) {
                case Reply.Done<TokenResponse>(var response) -> token(response, askedAt);
                case Reply.Refused<TokenResponse>(var _, var _) ->
                    throw new ProviderUnavailable(IamportWire.NAME, "gives us no token");
            };
        } catch (TokenRefused refused) {
            throw new ProviderUnavailable(IamportWire.NAME, "does not know our key and secret", refused);
        }
    }

    /** How long it lasts is reckoned by PortOne's own clock, which need not agree with ours. */
    private static Token token(TokenResponse response, Instant askedAt) {
        if (response.accessToken() == null) {
            throw new ProviderUnavailable(IamportWire.NAME, "gives us no token");
        }
        var life = Duration.ofSeconds(response.expiredAt() - response.now());
        return new Token(response.accessToken(), askedAt.plus(life).minus(LAST_MINUTE));
    }
}
