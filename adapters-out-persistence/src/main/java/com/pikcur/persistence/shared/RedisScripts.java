package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.port.StoreUnavailable;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;

/** Runs small programs inside Redis, where nothing comes between their steps. */
public final class RedisScripts {

    private final RedissonClient redis;

    public RedisScripts(RedissonClient redis) {
        this.redis = redis;
    }

    /**
     * What the program returned: texts and numbers.
     *
     * @param keys which it touches; on a cluster all must lie together, as names with the same part in braces do
     * @throws StoreUnavailable if Redis does not answer
     */
    public List<@Nullable Object> run(String program, List<Object> keys, Object... values) {
        return asked(() ->
                redis.getScript(StringCodec.INSTANCE).eval(Mode.READ_WRITE, program, ReturnType.LIST, keys, values));
    }

    /**
     * The answer of any other question.
     *
     * @throws StoreUnavailable if Redis does not answer
     */
    public <T extends @Nullable Object> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RedisException | CompletionException unreachable) {
            throw new StoreUnavailable(unreachable);
        }
    }
}
