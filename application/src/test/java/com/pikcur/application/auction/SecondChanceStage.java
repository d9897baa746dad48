package com.pikcur.application.auction;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.place;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Condition;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.DefaultPolicy;
import com.pikcur.domain.auction.SecondChance;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.Defaulters;
import com.pikcur.domain.auction.port.InMemoryStandings;
import com.pikcur.domain.auction.port.SecondChances;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The use cases about winners who do not pay, on whatever stores, at a clock that stands after every auction's end. */
public final class SecondChanceStage {

    /** Where things are stored. */
    public record Stores(
            Transactions transactions,
            AuctionRepository auctions,
            ArticleRepository articles,
            SecondChances chances,
            Defaulters defaulters) {}

    public static final Duration ANSWER_WITHIN = Duration.ofDays(2);
    public static final Instant END = NOW.plus(Duration.ofDays(7));
    public static final DefaultPolicy DEFAULTS = new DefaultPolicy(2, Duration.ofDays(180), Duration.ofDays(30));

    final MemberId alice = member();
    final MemberId bob = member();
    final MemberId carol = member();
    final SettableClock clock = new SettableClock(END);
    final InMemoryStandings standings = new InMemoryStandings(clock);

    private final Stores stores;
    // What is told and when it goes off is kept apart, so that a test sees it whatever the stores are.
    private final InMemoryTransactions apart = new InMemoryTransactions();
    private final InMemoryEvents events = new InMemoryEvents(apart);
    private final InMemoryTimers timers = new InMemoryTimers(apart);

    public SecondChanceStage(Stores stores) {
        this.stores = stores;
        List.of(alice, bob, carol).forEach(member -> standings.put(member, Standing.GOOD));
    }

    /** Alice has won at 31,000 won, before Bob with 30,000 and Carol with 20,000. */
    Auction sold() {
        var listing = aLot().listing();
        var id = listing.auction().lot().id();
        stores.transactions().execute(() -> {
            stores.auctions().add(listing);
            stores.articles().add(id, Article.of("A lamp", "Bright.", Condition.NEW));
            return id;
        });
        step(id, auction -> place(auction, aBid(carol, 20_000)));
        step(id, auction -> place(auction, aBid(bob, 30_000)));
        step(id, auction -> place(auction, aBid(alice, 50_000)));
        step(id, auction -> auction.close(END));
        return stores.auctions().find(id).orElseThrow();
    }

    /** The same, and Alice did not pay. */
    AuctionId lapsed() {
        var id = sold().lot().id();
        lapseWin().handle(id, alice);
        return id;
    }

    /** The same, and Bob is asked. */
    AuctionId offered() {
        var id = lapsed();
        offer().handle(id, sellerOf(id));
        return id;
    }

    private void step(AuctionId id, Function<Auction, Decision<?>> step) {
        stores.transactions().execute(() -> {
            var decision = step.apply(stores.auctions().findLocked(id).orElseThrow());
            stores.auctions().save(decision);
            return id;
        });
    }

    Auction auction(AuctionId id) {
        return stores.auctions().find(id).orElseThrow();
    }

    MemberId sellerOf(AuctionId id) {
        return auction(id).lot().seller();
    }

    SecondChance.State state(AuctionId id) {
        return stores.chances().find(id).orElseThrow().state();
    }

    <E extends DomainEvent> List<E> told(Class<E> kind) {
        return events.published(kind);
    }

    Optional<Instant> answerTimer(AuctionId id) {
        return timers.at(new Timer(AuctionTimers.SECOND_CHANCE_ANSWER, id.value()));
    }

    LapseWin lapseWin() {
        return new LapseWin(stores.transactions(), stores.auctions(), stores.defaulters(), events, DEFAULTS, clock);
    }

    OfferSecondChance offer() {
        return new OfferSecondChance(stores.transactions(), offers(), clock);
    }

    AcceptSecondChance accept() {
        return new AcceptSecondChance(stores.transactions(), offers(), clock);
    }

    DeclineSecondChance decline() {
        return new DeclineSecondChance(stores.transactions(), offers(), clock);
    }

    ExpireSecondChance expire() {
        return new ExpireSecondChance(stores.transactions(), offers(), clock);
    }

    StopSecondChance stop() {
        return new StopSecondChance(stores.transactions(), offers(), clock);
    }

    ShowSecondChances show() {
        return new ShowSecondChances(stores.auctions(), stores.articles(), stores.chances(), clock);
    }

    RelistAuction relist() {
        var auctionTimers = new AuctionTimers(timers);
        var newAuctions = new NewAuctions(
                stores.auctions(),
                stores.articles(),
                auctionTimers,
                events,
                () -> Bytes32.ofHex("5ec2e7".repeat(10) + "0123"));
        return new RelistAuction(
                stores.transactions(),
                new RelistAuction.Stores(stores.auctions(), stores.articles(), stores.chances()),
                newAuctions,
                POLICIES,
                clock);
    }

    RelistAuction.Command relisting(AuctionId id) {
        return new RelistAuction.Command(
                id,
                new AuctionId(UUID.randomUUID()),
                sellerOf(id),
                Optional.empty(),
                Optional.empty(),
                clock.instant().plus(Duration.ofDays(3)));
    }

    private SecondChanceOffers offers() {
        var placed = new SecondChanceOffers.Stores(
                stores.auctions(), stores.chances(), standings, new AuctionTimers(timers));
        return new SecondChanceOffers(placed, events, POLICIES, ANSWER_WITHIN);
    }

    private static MemberId member() {
        return new MemberId(UUID.randomUUID());
    }
}
