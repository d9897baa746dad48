package com.pikcur.sandbox.trackerdelivery;

import com.pikcur.sandbox.courier.Parcel;
import com.pikcur.sandbox.courier.Parcels;
import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.RecordedCall;
import com.pikcur.sandbox.wire.Webhooks;
import com.pikcur.sandbox.wire.WireServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** tracker.delivery on a port of the loopback interface, with a client of its own. It forgets everything when it ends. */
public final class SandboxTrackerDelivery implements AutoCloseable {

    /**
     * Somebody who wants to be told when a parcel moves.
     *
     * @param expirationTime until when
     */
    public record ShownHook(String carrierId, String trackingNumber, String callbackUrl, Instant expirationTime) {}

    private static final Set<String> OPERATIONS = Set.of("token", "track", "carriers", "webhook");

    private final String clientId = UUID.randomUUID().toString().replace("-", "");
    private final String clientSecret = UUID.randomUUID().toString().replace("-", "");
    private final Faults faults = new Faults(OPERATIONS, Api.refusals().collect(Collectors.toUnmodifiableSet()));
    private final Webhooks webhooks = new Webhooks("", faults, status -> status / 100 == 2, List.of());
    private final Parcels parcels;
    private final Tokens tokens;
    private final Hooks hooks;
    private final Consumer<Parcel> watcher;
    private final WireServer server;

    private SandboxTrackerDelivery(Parcels parcels, Clock clock) {
        this.parcels = parcels;
        this.tokens = new Tokens(clientId, clientSecret, clock);
        this.hooks = new Hooks(clock, webhooks);
        this.watcher = hooks::tell;
        this.server = WireServer.start(new Api(tokens, new Answers(parcels, hooks)), faults, clock);
        parcels.watch(watcher);
    }

    /** Starts on a free port, with parcels of its own. */
    public static SandboxTrackerDelivery start() {
        return start(Clock.systemUTC());
    }

    /**
     * Starts on a free port, with parcels of its own.
     *
     * @param clock by which tokens and wishes to be told expire
     */
    public static SandboxTrackerDelivery start(Clock clock) {
        return start(new Parcels(clock), clock);
    }

    /** @param parcels shared with whoever else is asked for them */
    public static SandboxTrackerDelivery start(Parcels parcels, Clock clock) {
        return new SandboxTrackerDelivery(parcels, clock);
    }

    /** Where it takes GraphQL. */
    public String url() {
        return server.url() + "/graphql";
    }

    /** Where it gives out tokens. */
    public String tokenUrl() {
        return server.url() + "/oauth2/token";
    }

    public String clientId() {
        return clientId;
    }

    public String clientSecret() {
        return clientSecret;
    }

    /**
     * What can be made to go wrong: {@code token}, {@code track}, {@code carriers} and {@code webhook}. It refuses with
     * {@code UNAUTHENTICATED}, which makes every token worthless, {@code FORBIDDEN}, {@code BAD_REQUEST}, {@code NOT_FOUND}
     * and {@code INTERNAL}; a token it refuses with {@code invalid_client}, whatever the code.
     */
    public Faults faults() {
        return faults;
    }

    /** What it was asked, the newest first. */
    public List<RecordedCall> calls() {
        return server.calls();
    }

    /** What it is asked for, to be moved; whoever wants to know is told. */
    public Parcels parcels() {
        return parcels;
    }

    /** Who wants to be told, the newest first. */
    public List<ShownHook> hooks() {
        return hooks.current().entrySet().stream()
                .map(entry -> new ShownHook(
                        entry.getKey().carrier().id(),
                        entry.getKey().trackingNumber(),
                        entry.getKey().callbackUrl().toString(),
                        entry.getValue()))
                .toList()
                .reversed();
    }

    /** From now on what is not accepted is told again; never, unless it is asked for. */
    public void retryWebhooks(int times, Duration pause) {
        webhooks.retryAfter(Collections.nCopies(times, pause));
    }

    /** From now on tokens are given out for so long; for an hour, unless it is asked for. */
    public void tokensLast(Duration life) {
        tokens.last(life);
    }

    /** Makes every token worthless, as if it had expired. */
    public void revokeTokens() {
        tokens.revoke();
    }

    @Override
    public void close() {
        parcels.unwatch(watcher);
        server.close();
        webhooks.close();
    }
}
