package com.pikcur.persistence.shared;

import com.pikcur.application.shared.Combiner;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.RequestKey;
import com.pikcur.domain.shared.port.RequestMemory;
import com.pikcur.domain.shared.port.RequestMemoryUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/**
 * Remembers requests in Redis, under {@code pikcur:request:<digest of the key>}: the digest of the body, and once there is
 * one, a line feed and the answer, encrypted, for it may hold personal data.
 *
 * <p>What is asked at once goes to Redis together, for under load the way there costs more than what is done.
 */
public final class RedisRequestMemory implements RequestMemory {

    private static final String PREFIX = "pikcur:request:";
    private static final String SEPARATOR = "\n";
    private static final Duration CLAIM_LASTS = Duration.ofMinutes(1);
    private static final Duration ANSWER_LASTS = Duration.ofDays(1);

    private static final int TOGETHER = 64;
    private static final int MOST_WAITING = 8_192;

    private static final String NOTES = """
            local before = {}
            for at, key in ipairs(KEYS) do
                local step, text, millis = ARGV[3 * at - 2], ARGV[3 * at - 1], ARGV[3 * at]
                local noted = redis.call('GET', key)
                if step == 'REMEMBER' or (step == 'CLAIM' and not noted) then
                    redis.call('SET', key, text, 'PX', millis)
                elseif step == 'RELEASE' and noted and not string.find(noted, '\\n', 1, true) then
                    redis.call('DEL', key)
                end
                before[at] = noted or ''
            end
            return before
            """;

    private enum Step {
        CLAIM,
        REMEMBER,
        RELEASE
    }

    /**
     * One thing to be done in Redis.
     *
     * @param before what stood there, once it is done
     */
    private record Note(Step step, RequestKey key, String text, Duration lasts, CompletableFuture<String> before) {

        Note(Step step, RequestKey key, String text, Duration lasts) {
            this(step, key, text, lasts, new CompletableFuture<>());
        }

        /** Whatever happened, nobody waits for ever. */
        void breakOff() {
            if (!before.isDone()) {
                before.completeExceptionally(new IllegalStateException("Whoever asked for all broke off"));
            }
        }

        Stream<String> arguments() {
            return Stream.of(step.name(), text, Long.toString(lasts.toMillis()));
        }
    }

    /** @param answer its JSON */
    private record SealedAnswer(HiddenText answer) {}

    private final RedissonClient redis;
    private final StoredJson json;
    private final Duration claimLasts;
    private final Combiner<Note> notes = new Combiner<>(TOGETHER, MOST_WAITING, this::takeDown);

    public RedisRequestMemory(RedissonClient redis, StoredJson json) {
        this(redis, json, CLAIM_LASTS);
    }

    /** @param claimLasts how long a claim without an answer stands */
    RedisRequestMemory(RedissonClient redis, StoredJson json, Duration claimLasts) {
        this.redis = redis;
        this.json = json;
        this.claimLasts = claimLasts;
    }

    @Override
    public Claim claim(RequestKey key, Bytes32 bodyDigest) {
        return claimOf(noted(new Note(Step.CLAIM, key, bodyDigest.hex(), claimLasts)), key, bodyDigest);
    }

    private Claim claimOf(String noted, RequestKey key, Bytes32 bodyDigest) {
        if (noted.isEmpty()) {
            return new Claim.First();
        }
        if (!noted.startsWith(bodyDigest.hex())) {
            return new Claim.OtherBody();
        }
        var separator = noted.indexOf(SEPARATOR);
        return separator < 0 ? new Claim.InProgress() : new Claim.Repeated(opened(noted.substring(separator + 1), key));
    }

    @Override
    public void remember(RequestKey key, Bytes32 bodyDigest, Answer answer) {
        var sealed = json.write(new SealedAnswer(new HiddenText(json.write(answer))), subjectOf(key));
        noted(new Note(Step.REMEMBER, key, bodyDigest.hex() + SEPARATOR + sealed, ANSWER_LASTS));
    }

    @Override
    public void release(RequestKey key) {
        noted(new Note(Step.RELEASE, key, "", Duration.ZERO));
    }

    /** What stood there before; nothing, if nothing did. */
    private String noted(Note note) {
        if (!notes.pass(note)) {
            throw new RequestMemoryUnavailable(new IllegalStateException("Too many requests wait for Redis"));
        }
        try {
            return note.before().join();
        } catch (CompletionException unreachable) {
            throw new RequestMemoryUnavailable(unreachable);
        }
    }

    private void takeDown(List<Note> together) {
        try {
            List<String> before = redis.getScript(StringCodec.INSTANCE)
                    .eval(
                            Mode.READ_WRITE,
                            NOTES,
                            ReturnType.LIST,
                            together.stream()
                                    .<Object>map(note -> nameOf(note.key()))
                                    .toList(),
                            together.stream().flatMap(Note::arguments).toArray());
            for (var at = 0; at < together.size(); at++) {
                together.get(at).before().complete(before.get(at));
            }
        } catch (RuntimeException unreachable) {
            together.forEach(note -> note.before().completeExceptionally(unreachable));
        } finally {
            together.forEach(Note::breakOff);
        }
    }

    private Answer opened(String noted, RequestKey key) {
        var sealed = json.read(noted, SealedAnswer.class, subjectOf(key));
        return json.read(sealed.answer().reveal(), Answer.class);
    }

    /** Binds an answer to its request: put under another key it does not open. */
    private static UUID subjectOf(RequestKey key) {
        return UUID.nameUUIDFromBytes(key.digest().toByteArray());
    }

    private static String nameOf(RequestKey key) {
        return PREFIX + key.digest().hex();
    }
}
