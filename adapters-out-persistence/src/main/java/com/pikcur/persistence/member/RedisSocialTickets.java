package com.pikcur.persistence.member;

import com.pikcur.domain.member.MailedCode;
import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.member.SocialTicket.ClaimedAddress;
import com.pikcur.domain.member.port.SocialTickets;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.persistence.shared.RedisScripts;
import com.pikcur.persistence.shared.StoredJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Tickets in Redis, under {@code pikcur:social-ticket:<digest of the ticket>}; who they are for is encrypted. */
public final class RedisSocialTickets implements SocialTickets {

    private static final String PREFIX = "pikcur:social-ticket:";

    private record Kept(
            String provider, HiddenText subject, Optional<HiddenText> verifiedEmail, Optional<Claim> claim) {}

    private record Claim(HiddenText email, String codeDigest, Instant codeExpiresAt) {}

    private final RedissonClient redis;
    private final RedisScripts scripts;
    private final StoredJson json;

    public RedisSocialTickets(RedissonClient redis, StoredJson json) {
        this.redis = redis;
        this.scripts = new RedisScripts(redis);
        this.json = json;
    }

    @Override
    public void keep(Bytes32 key, SocialTicket ticket, Duration validFor) {
        var text = json.write(keptOf(ticket), key.toUuid());
        scripts.asked(() -> {
            bucket(key).set(text, validFor);
            return text;
        });
    }

    @Override
    public Optional<SocialTicket> find(Bytes32 key) {
        return scripts.asked(() -> Optional.ofNullable(bucket(key).get())).map(text -> read(text, key));
    }

    @Override
    public Optional<SocialTicket> take(Bytes32 key) {
        return scripts.asked(() -> Optional.ofNullable(bucket(key).getAndDelete()))
                .map(text -> read(text, key));
    }

    private static Kept keptOf(SocialTicket ticket) {
        var identity = ticket.person().identity();
        return new Kept(
                identity.provider().code(),
                new HiddenText(identity.subject()),
                ticket.person().verifiedEmail().map(HiddenText::new),
                ticket.claim()
                        .map(claim -> new Claim(
                                new HiddenText(claim.email()),
                                claim.code().hash().hex(),
                                claim.code().expiresAt())));
    }

    private SocialTicket read(String text, Bytes32 key) {
        var kept = json.read(text, Kept.class, key.toUuid());
        var identity = new SocialIdentity(
                new SocialProvider(kept.provider()), kept.subject().reveal());
        return new SocialTicket(
                new SocialPerson(identity, kept.verifiedEmail().map(HiddenText::reveal)),
                kept.claim()
                        .map(claim -> new ClaimedAddress(
                                claim.email().reveal(),
                                new MailedCode(Bytes32.ofHex(claim.codeDigest()), claim.codeExpiresAt()))));
    }

    private RBucket<String> bucket(Bytes32 key) {
        return redis.getBucket(PREFIX + key.hex(), StringCodec.INSTANCE);
    }
}
