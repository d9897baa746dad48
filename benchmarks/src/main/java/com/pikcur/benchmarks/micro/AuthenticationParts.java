package com.pikcur.benchmarks.micro;

import com.pikcur.application.member.VoidTokens;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.domain.shared.port.RequestCounters.Verdict;
import com.pikcur.persistence.shared.RedisConnections;
import com.pikcur.persistence.shared.RedisRequestCounters;
import com.pikcur.web.member.JwtAccessTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.redisson.api.RedissonClient;

/**
 * The parts of letting a signed-in caller through, as the service runs them. Whatever else is to be asked of every request
 * gets a method here.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class AuthenticationParts {

    /** Where a process that measures finds Redis, as a property of its Java. */
    public static final String REDIS_URL = "pikcur.benchmarks.redis";

    public static final String EVERY = AuthenticationParts.class.getName() + "\\.";

    /** What needs no server. */
    static final String TOKENS = EVERY + "(knownToken|newToken)$";

    private static final Duration VALID_FOR = Duration.ofMinutes(15);

    /** Somebody's token. */
    @State(Scope.Benchmark)
    public static class Tokens {

        private final byte[] key = newKey();
        private final JwtAccessTokens known = new JwtAccessTokens(key);
        private final String token = known.issue(anIdentity(), Instant.now(), VALID_FOR);

        private static byte[] newKey() {
            try {
                return KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded();
            } catch (NoSuchAlgorithmException absent) {
                throw new IllegalStateException("This Java platform lacks Ed25519", absent);
            }
        }
    }

    /** A node that has not seen the token. Made anew for each call, which JMH does not count. */
    @State(Scope.Benchmark)
    public static class Forgetful {

        private JwtAccessTokens tokens = new JwtAccessTokens(Tokens.newKey());

        @Setup(Level.Invocation)
        public void forget(Tokens known) {
            tokens = new JwtAccessTokens(known.key);
        }
    }

    /** A busy hour: ten thousand members and as many sessions whose tokens have been taken back. */
    @State(Scope.Benchmark)
    public static class TakenBack {

        private static final int MARKS = 10_000;

        private final VoidTokens voidTokens = new VoidTokens(Clock.systemUTC(), VALID_FOR);
        private final Identity caller = anIdentity();

        @Setup
        public void takeBack() {
            for (var mark = 0; mark < MARKS; mark++) {
                voidTokens.add(new VoidMark.OfMember(new MemberId(UUID.randomUUID()), 1, VoidReason.SIGNED_OUT));
                voidTokens.add(new VoidMark.OfSession(new SessionId(UUID.randomUUID()), VoidReason.SIGNED_OUT));
            }
        }
    }

    /** The ordinary limits, of which each caller uses up a half: Redis is asked as often as in service, or more often. */
    @State(Scope.Benchmark)
    public static class Limits {

        private static final int REQUESTS_OF_A_CALLER = 50;

        private final RequestLimit perMember = new RequestLimit("per-member", 100, Duration.ofMinutes(1));
        private final RequestLimit perAddress = new RequestLimit("per-address", 100, Duration.ofMinutes(1));
        private final String run = UUID.randomUUID().toString();
        private final RedissonClient redis =
                RedisConnections.open(System.getProperty(REDIS_URL, "redis://127.0.0.1:6379"));
        private final RedisRequestCounters counters = new RedisRequestCounters(redis, new SimpleMeterRegistry());
        private long requests;

        @TearDown
        public void close() {
            redis.shutdown();
        }

        private Verdict count() {
            var caller = run + requests++ / REQUESTS_OF_A_CALLER;
            counters.count(caller, perAddress);
            return counters.count(caller, perMember);
        }
    }

    private static Identity anIdentity() {
        var member = new MemberId(UUID.randomUUID());
        return new Identity(member, Set.of(Role.BUYER, Role.SELLER), new SessionId(UUID.randomUUID()), 0, false);
    }

    @Benchmark
    public Optional<Identity> knownToken(Tokens tokens) {
        return tokens.known.verify(tokens.token, Instant.now());
    }

    /** So few of them fit into a second that the compiler wants more time than for the others. */
    @Benchmark
    @Warmup(iterations = 8, time = 1)
    public Optional<Identity> newToken(Tokens tokens, Forgetful node) {
        return node.tokens.verify(tokens.token, Instant.now());
    }

    @Benchmark
    public Optional<VoidReason> revocation(TakenBack marks) {
        return marks.voidTokens.reasonAgainst(marks.caller);
    }

    @Benchmark
    public Verdict rateLimits(Limits limits) {
        return limits.count();
    }
}
