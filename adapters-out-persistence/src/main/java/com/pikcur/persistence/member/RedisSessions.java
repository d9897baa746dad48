package com.pikcur.persistence.member;

import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.RedisScripts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redisson.api.RMap;
import org.redisson.api.RSet;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/**
 * Sessions in Redis: a hash for each, beside it the digests of refresh tokens it has used up, and for each member a set
 * that names their sessions. The set may name sessions that are gone, never miss one.
 */
public final class RedisSessions implements Sessions {

    private static final String PREFIX = "pikcur:session:";
    private static final String OF_MEMBER = "pikcur:sessions-of:";
    private static final Duration UNUSED_FOR = Duration.ofDays(7);

    /** Returns what became of it, and then the session's fields. */
    private static final String ROTATE = """
            local held = redis.call('HGET', KEYS[1], 'token')
            if not held then
                return {'unknown'}
            end
            if held == ARGV[1] then
                redis.call('SADD', KEYS[2], ARGV[1])
                redis.call('HSET', KEYS[1], 'token', ARGV[2], 'lastUsedAt', ARGV[3])
                redis.call('PEXPIRE', KEYS[1], ARGV[4])
                redis.call('PEXPIRE', KEYS[2], ARGV[4])
                return {'rotated', unpack(redis.call('HGETALL', KEYS[1]))}
            end
            if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 0 then
                return {'unknown'}
            end
            local ended = redis.call('HGETALL', KEYS[1])
            redis.call('DEL', KEYS[1], KEYS[2])
            return {'used', unpack(ended)}
            """;

    private final RedissonClient redis;
    private final RedisScripts scripts;

    public RedisSessions(RedissonClient redis) {
        this.redis = redis;
        this.scripts = new RedisScripts(redis);
    }

    @Override
    public void start(Session session, Bytes32 token) {
        scripts.asked(() -> {
            var ids = idsOf(session.member());
            ids.add(session.id().value().toString());
            ids.expire(UNUSED_FOR);
            var fields = fieldsOf(session.id());
            fields.putAll(SessionFields.of(session, token));
            return fields.expire(UNUSED_FOR);
        });
    }

    @Override
    public Rotation rotate(SessionId session, Bytes32 presented, Bytes32 next, Instant now) {
        var answer = scripts
                .run(
                        ROTATE,
                        List.of(nameOf(session), nameOf(session) + ":used"),
                        presented.hex(),
                        next.hex(),
                        now.toString(),
                        Long.toString(UNUSED_FOR.toMillis()))
                .stream()
                .map(String::valueOf)
                .toList();
        return switch (answer.getFirst()) {
            case "rotated" -> {
                var rotated = SessionFields.read(session, SessionFields.pairs(answer.subList(1, answer.size())));
                scripts.asked(() -> idsOf(rotated.member()).expire(UNUSED_FOR));
                yield new Rotation.Rotated(rotated);
            }
            case "used" ->
                new Rotation.UsedBefore(
                        SessionFields.read(session, SessionFields.pairs(answer.subList(1, answer.size()))));
            default -> new Rotation.Unknown();
        };
    }

    @Override
    public List<Session> of(MemberId member) {
        return scripts.asked(() -> idsOf(member).readAll().stream()
                .map(id -> new SessionId(UUID.fromString(id)))
                .flatMap(id -> find(member, id).stream())
                .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
                .toList());
    }

    @Override
    public Optional<Session> end(MemberId member, SessionId session) {
        return scripts.asked(() -> {
            var ended = find(member, session)
                    .filter(_ -> redis.getKeys().delete(nameOf(session), nameOf(session) + ":used") > 0);
            idsOf(member).remove(session.value().toString());
            return ended;
        });
    }

    private Optional<Session> find(MemberId member, SessionId session) {
        var fields = fieldsOf(session).readAllMap();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(SessionFields.read(session, fields))
                        .filter(found -> found.member().equals(member));
    }

    private RMap<String, String> fieldsOf(SessionId session) {
        return redis.getMap(nameOf(session), StringCodec.INSTANCE);
    }

    private RSet<String> idsOf(MemberId member) {
        return redis.getSet(OF_MEMBER + member.value(), StringCodec.INSTANCE);
    }

    /** The braces keep a session's keys together on a cluster. */
    private static String nameOf(SessionId session) {
        return PREFIX + "{" + session.value() + "}";
    }
}
