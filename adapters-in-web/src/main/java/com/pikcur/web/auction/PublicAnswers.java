package com.pikcur.web.auction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.application.auction.KeptViews;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps for a moment what strangers were answered when they looked at auctions, as it went out.
 *
 * <p>Every change gets a number. An answer remembers the last one before it was begun, and is given again only as long as
 * nothing in it has changed since: so it does not matter how long it took to make, and a bid need not look for the answers
 * it outdates.
 */
public final class PublicAnswers implements KeptViews {

    private static final long MOST_BYTES = 16 << 20;
    private static final long MOST_ASKED = 10_000;

    /** Headers and whatever else goes with a body. */
    private static final int BYTES_BESIDE_BODY = 1_000;

    private static final String CONTENT = PublicAnswers.class.getName() + ".content";

    /**
     * What an answer shows.
     *
     * @param isList whether others may come to stand in it
     * @param until the clock alone changes it
     */
    record Content(Set<AuctionId> auctions, boolean isList, Instant until) {

        /** A card's status may be a moment behind the clock. */
        static Content ofList(Page<AuctionCard> page) {
            var shown = page.items().stream().map(AuctionCard::id).collect(Collectors.toUnmodifiableSet());
            return new Content(shown, true, Instant.MAX);
        }

        static Content of(Auction auction, Instant now) {
            var turns =
                    Stream.of(auction.lot().terms().opensAt(), auction.bidding().closesAt());
            var next = turns.filter(now::isBefore).min(Comparator.naturalOrder());
            return new Content(Set.of(auction.lot().id()), false, next.orElse(Instant.MAX));
        }
    }

    private record Kept(SentAnswer sent, Content content, long since) {

        int bytes() {
            return sent.bytes() + BYTES_BESIDE_BODY;
        }
    }

    private final Clock clock;
    private final Cache<String, Kept> kept;
    private final Cache<String, Boolean> asked;
    private final Cache<AuctionId, Long> changes;
    private final AtomicLong lastChange = new AtomicLong();
    private final AtomicLong lastOfLists = new AtomicLong();
    private final AtomicLong lastOfAll = new AtomicLong();

    /** @param age how old an answer may be at most; nothing is kept where it is zero */
    public PublicAnswers(Duration age, Clock clock) {
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(age)
                .maximumWeight(MOST_BYTES)
                .weigher((String _, Kept answer) -> answer.bytes())
                .build();
        this.asked = Caffeine.newBuilder()
                .expireAfterWrite(age)
                .maximumSize(MOST_ASKED)
                .build();
        // An answer that was begun before a change takes less than a minute to make.
        this.changes =
                Caffeine.newBuilder().expireAfterWrite(age.plusMinutes(1)).build();
    }

    /** Says of the answer that is being made what it shows; without that it is not kept. */
    static void describe(HttpServletRequest request, Content content) {
        request.setAttribute(CONTENT, content);
    }

    static Optional<Content> contentOf(HttpServletRequest request) {
        return Optional.ofNullable((Content) request.getAttribute(CONTENT));
    }

    /** The number of the last change; to be asked before an answer is begun. */
    long lastChange() {
        return lastChange.get();
    }

    /** @param address with its query, as it was asked for */
    Optional<SentAnswer> find(String address) {
        return Optional.ofNullable(kept.getIfPresent(address))
                .filter(this::isNewest)
                .map(Kept::sent);
    }

    /** Whether somebody asked the same a moment ago: what is asked once is not worth keeping. */
    boolean isAskedAgain(String address) {
        return asked.asMap().putIfAbsent(address, true) != null;
    }

    /** @param since the number of the last change before it was begun */
    void keep(String address, SentAnswer sent, Content content, long since) {
        kept.put(address, new Kept(sent, content, since));
    }

    private boolean isNewest(Kept answer) {
        var content = answer.content();
        return lastOfAll.get() <= answer.since()
                && (!content.isList() || lastOfLists.get() <= answer.since())
                && content.auctions().stream().noneMatch(auction -> hasChanged(auction, answer.since()))
                && clock.instant().isBefore(content.until());
    }

    private boolean hasChanged(AuctionId auction, long since) {
        var change = changes.getIfPresent(auction);
        return change != null && change > since;
    }

    @Override
    public void forget(Set<AuctionId> changed) {
        var change = lastChange.incrementAndGet();
        changed.forEach(auction -> changes.asMap().merge(auction, change, Math::max));
    }

    @Override
    public void forgetWithLists(AuctionId changed) {
        forget(Set.of(changed));
        lastOfLists.accumulateAndGet(lastChange.incrementAndGet(), Math::max);
    }

    @Override
    public void forgetAll() {
        lastOfAll.accumulateAndGet(lastChange.incrementAndGet(), Math::max);
    }
}
