package com.pikcur.persistence.member;

import com.pikcur.domain.member.MailedCode;
import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.member.SocialTicket.ClaimedAddress;
import com.pikcur.domain.member.SocialTicket.Newcomer;
import com.pikcur.domain.member.SocialTicket.SecondFactorAwaited;
import com.pikcur.domain.member.port.SocialTickets;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.RedisScripts;
import com.pikcur.persistence.shared.StoredJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Tickets in Redis, under {@code pikcur:social-ticket:<digest of the ticket>}; who they are for is encrypted. */
public final class RedisSocialTickets implements SocialTickets {

    private static final String PREFIX = "pikcur:social-ticket:";

    private record Kept(
            String provider,
            HiddenText subject,
            Optional<HiddenText> verifiedEmail,
            Optional<Claim> claim,
            Optional<Awaited> awaited) {}

    private record Claim(HiddenText email, String codeDigest, Instant codeExpiresAt) {}

    /** Whose second factor is to be shown. */
    private record Awaited(HiddenText member, String browserDigest) {}

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
        var verifiedEmail = ticket.person().verifiedEmail().map(HiddenText::new);
        return switch (ticket) {
            case Newcomer newcomer ->
                new Kept(
                        identity.provider().code(),
                        new HiddenText(identity.subject()),
                        verifiedEmail,
                        newcomer.claim().map(RedisSocialTickets::claimOf),
                        Optional.empty());
            case SecondFactorAwaited awaited ->
                new Kept(
                        identity.provider().code(),
                        new HiddenText(identity.subject()),
                        verifiedEmail,
                        Optional.empty(),
                        Optional.of(new Awaited(
                                new HiddenText(awaited.member().value().toString()),
                                awaited.browser().hex())));
        };
    }

    private static Claim claimOf(ClaimedAddress claim) {
        return new Claim(
                new HiddenText(claim.email()),
                claim.code().hash().hex(),
                claim.code().expiresAt());
    }

    private SocialTicket read(String text, Bytes32 key) {
        var kept = json.read(text, Kept.class, key.toUuid());
        var person = new SocialPerson(
                new SocialIdentity(
                        new SocialProvider(kept.provider()), kept.subject().reveal()),
                kept.verifiedEmail().map(HiddenText::reveal));
        return kept.awaited()
                .<SocialTicket>map(awaited -> new SecondFactorAwaited(
                        person,
                        new MemberId(UUID.fromString(awaited.member().reveal())),
                        Bytes32.ofHex(awaited.browserDigest())))
                .orElseGet(() -> new Newcomer(person, kept.claim().map(RedisSocialTickets::addressOf)));
    }

    private static ClaimedAddress addressOf(Claim claim) {
        return new ClaimedAddress(
                claim.email().reveal(), new MailedCode(Bytes32.ofHex(claim.codeDigest()), claim.codeExpiresAt()));
    }

    private RBucket<String> bucket(Bytes32 key) {
        return redis.getBucket(PREFIX + key.hex(), StringCodec.INSTANCE);
    }
}
