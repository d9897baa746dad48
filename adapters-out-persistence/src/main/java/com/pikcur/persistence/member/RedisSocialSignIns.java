package com.pikcur.persistence.member;

import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.member.port.SocialSignIns;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.persistence.shared.RedisScripts;
import com.pikcur.persistence.shared.StoredJson;
import java.time.Duration;
import java.util.Optional;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Who is at a provider, in Redis, under {@code pikcur:social-sign-in:<digest of the state>}; nonce and verifier encrypted. */
public final class RedisSocialSignIns implements SocialSignIns {

    private static final String PREFIX = "pikcur:social-sign-in:";

    private record Kept(String provider, String redirectUri, HiddenText nonce, HiddenText verifier, String browser) {}

    private final RedissonClient redis;
    private final RedisScripts scripts;
    private final StoredJson json;

    public RedisSocialSignIns(RedissonClient redis, StoredJson json) {
        this.redis = redis;
        this.scripts = new RedisScripts(redis);
        this.json = json;
    }

    @Override
    public void keep(Bytes32 state, SocialSignIn begun, Duration validFor) {
        var kept = new Kept(
                begun.provider().code(),
                begun.redirectUri(),
                begun.nonce(),
                begun.verifier(),
                begun.browser().hex());
        scripts.asked(() -> {
            bucket(state).set(json.write(kept, state.toUuid()), validFor);
            return kept;
        });
    }

    @Override
    public Optional<SocialSignIn> take(Bytes32 state) {
        return scripts.asked(() -> Optional.ofNullable(bucket(state).getAndDelete()))
                .map(text -> json.read(text, Kept.class, state.toUuid()))
                .map(kept -> new SocialSignIn(
                        new SocialProvider(kept.provider()),
                        kept.redirectUri(),
                        kept.nonce(),
                        kept.verifier(),
                        Bytes32.ofHex(kept.browser())));
    }

    private RBucket<String> bucket(Bytes32 state) {
        return redis.getBucket(PREFIX + state.hex(), StringCodec.INSTANCE);
    }
}
