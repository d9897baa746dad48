package com.pikcur.persistence.member;

import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/**
 * The marks in Redis. A sorted set has their names by the time they were set, a hash what they say: {@code m:<member>} or
 * {@code s:<session>} to {@code <lowest epoch>:<reason>}. The time is that of Redis alone, so nodes need not agree on it.
 */
final class StoredMarks {

    /** One tag in braces keeps them together where Redis is many. */
    private static final List<Object> KEYS = List.of("{pikcur:void}:times", "{pikcur:void}:marks");

    private static final String OF_MEMBER = "m";
    private static final String OF_SESSION = "s";

    /** A clock of Redis that is set back by less than this makes no node miss a mark. */
    private static final long OVERLAP_MILLIS = 5_000;

    /** Keeps the higher epoch. Marks that have lapsed go with every new one, some at a time. */
    private static final String ADD = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local lasts = tonumber(ARGV[3])
            for _, name in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now - lasts, 'LIMIT', 0, 100)) do
                redis.call('ZREM', KEYS[1], name)
                redis.call('HDEL', KEYS[2], name)
            end
            local known = redis.call('HGET', KEYS[2], ARGV[1])
            local epoch = tonumber(string.match(ARGV[2], '^%d+'))
            if known and tonumber(string.match(known, '^%d+')) >= epoch then
                return 0
            end
            redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
            redis.call('ZADD', KEYS[1], now, ARGV[1])
            redis.call('PEXPIRE', KEYS[1], lasts)
            redis.call('PEXPIRE', KEYS[2], lasts)
            redis.call('PUBLISH', ARGV[4], ARGV[1] .. '=' .. ARGV[2])
            return 1
            """;

    /** The time of Redis, and after it the marks. */
    private static final String READ = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local found = {string.format('%.0f', now)}
            local from = math.max(tonumber(ARGV[1]), now - tonumber(ARGV[2]))
            for _, name in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], from, '+inf')) do
                local mark = redis.call('HGET', KEYS[2], name)
                if mark then
                    table.insert(found, name .. '=' .. mark)
                end
            end
            return found
            """;

    /**
     * What a look into Redis has brought.
     *
     * @param untilMillis where the next look may begin
     */
    record Reading(long untilMillis, List<VoidMark> marks) {}

    private final RedissonClient redis;
    private final String lastsForMillis;

    StoredMarks(RedissonClient redis, Duration lastsFor) {
        this.redis = redis;
        this.lastsForMillis = Long.toString(lastsFor.toMillis());
    }

    /** Stores the mark and publishes it under the topic, unless one as high stands already. */
    void add(VoidMark mark, String topic) {
        var parts = write(mark).split("=", 2);
        redis.getScript(StringCodec.INSTANCE)
                .<Long>eval(Mode.READ_WRITE, ADD, ReturnType.LONG, KEYS, parts[0], parts[1], lastsForMillis, topic);
    }

    /** The marks set since a moment, by the clock of Redis; some of them again. */
    Reading since(long millis) {
        List<String> found = redis.getScript(StringCodec.INSTANCE)
                .eval(Mode.READ_ONLY, READ, ReturnType.LIST, KEYS, Long.toString(millis), lastsForMillis);
        return new Reading(
                Long.parseLong(found.getFirst()) - OVERLAP_MILLIS,
                found.stream().skip(1).map(StoredMarks::read).toList());
    }

    private static String write(VoidMark mark) {
        return switch (mark) {
            case VoidMark.OfMember(var member, var lowestEpoch, var reason) ->
                OF_MEMBER + ":" + member.value() + "=" + lowestEpoch + ":" + reason.name();
            case VoidMark.OfSession(var session, var reason) ->
                OF_SESSION + ":" + session.value() + "=0:" + reason.name();
        };
    }

    /** @throws IllegalArgumentException if this is no mark */
    static VoidMark read(String text) {
        var parts = text.split("[:=]", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("Not a mark: " + text);
        }
        var id = UUID.fromString(parts[1]);
        var reason = VoidReason.valueOf(parts[3]);
        return parts[0].equals(OF_MEMBER)
                ? new VoidMark.OfMember(new MemberId(id), Long.parseLong(parts[2]), reason)
                : new VoidMark.OfSession(new SessionId(id), reason);
    }
}
