package com.pikcur.delivery.trackerdelivery;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.provider.shared.ScriptedServer;
import com.pikcur.provider.shared.ScriptedServer.Asked;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A tracker.delivery that answers what it is told to, and gives a new token to whoever asks for one. */
final class ScriptedTrackerDelivery implements AutoCloseable {

    static final String SECRET = "secret-of-ours";
    static final String CALLBACK = "https://pikcur.test/api/webhooks/parcels/tracker-delivery";

    private static final String TOKENS = "/oauth2/token";

    private final ScriptedServer server = new ScriptedServer();
    private final AtomicInteger given = new AtomicInteger();

    /** Gives tokens that last for an hour, numbered from 1. */
    ScriptedTrackerDelivery() {
        server.always(
                TOKENS,
                () -> "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"new\":{}}"
                        .formatted(given.incrementAndGet()));
    }

    /** From now on this answers whoever wants a token, whatever it is. */
    void tokens(String json) {
        server.always(TOKENS, () -> json);
    }

    TrackerDelivery tracker(Clock clock, Duration readTimeout) {
        return new TrackerDelivery(settings(URI.create(server.url() + TOKENS), readTimeout), clock);
    }

    /** One that wants its tokens from somebody else. */
    TrackerDelivery trackerWithTokensOf(URI tokenUrl, Clock clock, Duration readTimeout) {
        return new TrackerDelivery(settings(tokenUrl, readTimeout), clock);
    }

    TrackerDeliverySettings settings(URI tokenUrl, Duration readTimeout) {
        return new TrackerDeliverySettings(
                URI.create(server.url() + "/graphql"),
                new TrackerDeliverySettings.Client(tokenUrl, "id-of-ours", new HiddenText(SECRET)),
                URI.create(CALLBACK),
                Duration.ofSeconds(2),
                readTimeout);
    }

    ScriptedServer server() {
        return server;
    }

    /** What was asked, as path and authorization, in order. */
    List<String> calls() {
        return server.asked().stream().map(ScriptedTrackerDelivery::call).toList();
    }

    /** How often somebody wanted a token. */
    long tokensAsked() {
        return calls().stream().filter("token"::equals).count();
    }

    private static String call(Asked asked) {
        return asked.path().equals(TOKENS) ? "token" : asked.path() + " " + asked.authorization();
    }

    @Override
    public void close() {
        server.close();
    }
}
