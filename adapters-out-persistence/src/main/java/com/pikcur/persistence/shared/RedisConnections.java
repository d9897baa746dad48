package com.pikcur.persistence.shared;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import java.time.Duration;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;

/** How this service speaks to Redis: briefly, since nothing that matters depends on an answer. */
public final class RedisConnections {

    private static final int CONNECT_LIMIT_MILLIS = 1_000;
    private static final int ANSWER_LIMIT_MILLIS = 500;
    private static final int ATTEMPTS_AFTER_THE_FIRST = 1;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
    private static final Duration BETWEEN_CONNECTS = Duration.ofMillis(500);
    private static final int PING_EVERY_MILLIS = 5_000;
    private static final int CONNECTIONS = 16;
    private static final int THREADS = 4;

    private RedisConnections() {}

    /**
     * A client of this server. It connects when first used and again whenever the connection is lost; the server need not
     * be there yet. To be shut down by the caller, after everything that uses it.
     *
     * @param url {@code redis://host:port} or {@code rediss://} for TLS, with {@code user:password@} before the host
     * @throws IllegalArgumentException if it is not such an address
     */
    public static RedissonClient open(String url) {
        // It looks for mistakes in the client's own use of buffers, and takes stack traces for that.
        ResourceLeakDetector.setLevel(Level.DISABLED);
        var config = new Config()
                .setCodec(StringCodec.INSTANCE)
                .setLazyInitialization(true)
                .setUseScriptCache(true)
                .setThreads(THREADS)
                .setNettyThreads(THREADS);
        config.useSingleServer()
                .setAddress(url)
                .setConnectTimeout(CONNECT_LIMIT_MILLIS)
                .setTimeout(ANSWER_LIMIT_MILLIS)
                .setRetryAttempts(ATTEMPTS_AFTER_THE_FIRST)
                .setRetryDelay(new ConstantDelay(BETWEEN_ATTEMPTS))
                .setReconnectionDelay(new ConstantDelay(BETWEEN_CONNECTS))
                .setPingConnectionInterval(PING_EVERY_MILLIS)
                .setConnectionPoolSize(CONNECTIONS)
                .setConnectionMinimumIdleSize(1);
        return Redisson.create(config);
    }
}
