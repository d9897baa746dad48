package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.RequestKey;
import com.pikcur.domain.shared.port.RequestMemory;
import com.pikcur.domain.shared.port.RequestMemoryUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;

/**
 * Remembers requests in Redis, under {@code pikcur:request:<digest of the key>}: the digest of the body, and once there is
 * one, a line feed and the answer, encrypted, for it may hold personal data.
 */
public final class RedisRequestMemory implements RequestMemory {

    private static final String PREFIX = "pikcur:request:";
    private static final String SEPARATOR = "\n";
    private static final Duration CLAIM_LASTS = Duration.ofMinutes(1);
    private static final Duration ANSWER_LASTS = Duration.ofDays(1);

    private static final String CLAIM = """
            local noted = redis.call('GET', KEYS[1])
            if not noted then
                redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            end
            return noted
            """;
    private static final String RELEASE = """
            local noted = redis.call('GET', KEYS[1])
            if noted and not string.find(noted, '\\n', 1, true) then
                redis.call('DEL', KEYS[1])
            end
            return 0
            """;

    /** @param answer its JSON */
    private record SealedAnswer(HiddenText answer) {}

    private final RedissonClient redis;
    private final StoredJson json;
    private final Duration claimLasts;

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
        String noted = asked(() -> redis.getScript(StringCodec.INSTANCE)
                .eval(
                        Mode.READ_WRITE,
                        CLAIM,
                        ReturnType.STRING,
                        List.of(nameOf(key)),
                        bodyDigest.hex(),
                        Long.toString(claimLasts.toMillis())));
        return claimOf(noted, key, bodyDigest);
    }

    private Claim claimOf(@Nullable String noted, RequestKey key, Bytes32 bodyDigest) {
        if (noted == null) {
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
        var note = bodyDigest.hex()
                + SEPARATOR
                + json.write(new SealedAnswer(new HiddenText(json.write(answer))), subjectOf(key));
        asked(() -> {
            redis.<String>getBucket(nameOf(key), StringCodec.INSTANCE).set(note, ANSWER_LASTS);
            return note;
        });
    }

    @Override
    public void release(RequestKey key) {
        asked(() -> redis.getScript(StringCodec.INSTANCE)
                .<Long>eval(Mode.READ_WRITE, RELEASE, ReturnType.LONG, List.of(nameOf(key))));
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

    private static <T extends @Nullable Object> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RedisException | CompletionException unreachable) {
            throw new RequestMemoryUnavailable(unreachable);
        }
    }
}
