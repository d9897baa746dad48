package com.pikcur.sandbox.toss;

import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers a call that names a key as it was answered the first time. The key counts for one address and one secret key; what
 * is in the body does not matter.
 */
final class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 300;
    private static final Duration LIFE = Duration.ofDays(15);

    private final Clock clock;
    private final Map<Scope, First> byScope = new ConcurrentHashMap<>();

    private record Scope(String key, String authorization, String method, String path) {}

    private record First(Instant at, CompletableFuture<Reply> reply) {}

    Idempotency(Clock clock) {
        this.clock = clock;
    }

    Reply once(Heard heard, Supplier<Reply> doing) {
        var key = heard.header(HEADER).orElse("");
        if (key.isEmpty() || !heard.method().equals("POST")) {
            return doing.get();
        }
        if (key.length() > LONGEST) {
            return TossError.INVALID_IDEMPOTENCY_KEY.reply();
        }
        var scope = new Scope(key, heard.header("Authorization").orElse(""), heard.method(), heard.path());
        var mine = new First(clock.instant(), new CompletableFuture<>());
        var first = byScope.compute(scope, (_, known) -> known == null || isOver(known) ? mine : known);
        if (!first.equals(mine)) {
            return first.reply().isDone() ? first.reply().join() : TossError.IDEMPOTENT_REQUEST_PROCESSING.reply();
        }
        try {
            var reply = doing.get();
            mine.reply().complete(reply);
            return reply;
        } finally {
            // What broke has no answer to be given again; the next one is the first.
            if (!mine.reply().isDone()) {
                byScope.remove(scope, mine);
            }
        }
    }

    private boolean isOver(First first) {
        return first.at().plus(LIFE).isBefore(clock.instant());
    }
}
