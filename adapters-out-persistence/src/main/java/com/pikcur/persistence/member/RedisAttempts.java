package com.pikcur.persistence.member;

import com.pikcur.domain.member.AttemptLimit;
import com.pikcur.domain.member.port.Attempts;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.persistence.shared.RedisScripts;
import java.time.Duration;
import java.util.List;
import org.redisson.api.RedissonClient;

/** Counts tries in Redis, under {@code pikcur:attempts:<kind>:<digest of whose secret it is>}. */
public final class RedisAttempts implements Attempts {

    private static final String PREFIX = "pikcur:attempts:";

    /** Returns how many tries have been counted, 0 if this one was not, and for how many milliseconds they still count. */
    private static final String BEGIN = """
            local counted = tonumber(redis.call('GET', KEYS[1]) or '0')
            if counted >= tonumber(ARGV[1]) then
                return {'0', tostring(redis.call('PTTL', KEYS[1]))}
            end
            counted = redis.call('INCR', KEYS[1])
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return {tostring(counted), ARGV[2]}
            """;

    private final RedissonClient redis;
    private final RedisScripts scripts;

    public RedisAttempts(RedissonClient redis) {
        this.redis = redis;
        this.scripts = new RedisScripts(redis);
    }

    @Override
    public Attempt begin(Subject subject, AttemptLimit limit) {
        var answer = scripts.run(
                BEGIN,
                List.of(nameOf(subject)),
                Integer.toString(limit.most()),
                Long.toString(limit.lockedFor().toMillis()));
        var counted = Long.parseLong(String.valueOf(answer.get(0)));
        var remaining = Long.parseLong(String.valueOf(answer.get(1)));
        return counted == 0
                ? new Attempt.Refused(Duration.ofMillis(Math.max(1, remaining)))
                : new Attempt.Allowed(counted == limit.most());
    }

    @Override
    public void forget(Subject subject) {
        scripts.asked(() -> redis.getBucket(nameOf(subject)).delete());
    }

    private static String nameOf(Subject subject) {
        return PREFIX + subject.kind() + ":" + Sha256.of(subject.of()).hex();
    }
}
