package com.pikcur.web;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;

import com.pikcur.application.auction.AcceptSecondChance;
import com.pikcur.application.auction.AddToDescription;
import com.pikcur.application.auction.AuctionTimers;
import com.pikcur.application.auction.BidBatch;
import com.pikcur.application.auction.BidDecider;
import com.pikcur.application.auction.BiddingLimits;
import com.pikcur.application.auction.BuyNow;
import com.pikcur.application.auction.CancelAuction;
import com.pikcur.application.auction.CloseAuction;
import com.pikcur.application.auction.DeclineSecondChance;
import com.pikcur.application.auction.ExpireSecondChance;
import com.pikcur.application.auction.InMemoryAuctionQueries;
import com.pikcur.application.auction.LapseWin;
import com.pikcur.application.auction.LiveBoards;
import com.pikcur.application.auction.NewAuctions;
import com.pikcur.application.auction.OfferSecondChance;
import com.pikcur.application.auction.OpenAuction;
import com.pikcur.application.auction.PlaceBid;
import com.pikcur.application.auction.RelistAuction;
import com.pikcur.application.auction.RetractBid;
import com.pikcur.application.auction.ReviseAuction;
import com.pikcur.application.auction.SecondChanceOffers;
import com.pikcur.application.auction.ShowAuction;
import com.pikcur.application.auction.ShowBidLog;
import com.pikcur.application.auction.ShowSecondChances;
import com.pikcur.application.auction.StopSecondChance;
import com.pikcur.application.member.AdmitCaller;
import com.pikcur.application.member.VoidTokens;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionFixtures;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidOutcome.Accepted;
import com.pikcur.domain.auction.Candidate;
import com.pikcur.domain.auction.Condition;
import com.pikcur.domain.auction.DefaultPolicy;
import com.pikcur.domain.auction.LotFixture;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.InMemoryArticles;
import com.pikcur.domain.auction.port.InMemoryAuctions;
import com.pikcur.domain.auction.port.InMemoryDefaulters;
import com.pikcur.domain.auction.port.InMemorySecondChances;
import com.pikcur.domain.auction.port.InMemoryStandings;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryRequestCounters;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.web.auction.SecondChanceController;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The auction house behind the web: real use cases on stores in memory, at a clock that stands at {@code NOW}. */
public final class House {

    public final SettableClock clock = new SettableClock(NOW);
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final InMemoryAuctions auctions = new InMemoryAuctions(transactions);
    public final InMemoryArticles articles = new InMemoryArticles(transactions);
    public final InMemoryStandings standings = new InMemoryStandings();
    public final Relations relations = new Relations(clock);
    public final InMemoryAuctionQueries queries = new InMemoryAuctionQueries(auctions, articles);
    public final VoidTokens voidTokens = new VoidTokens(clock, Duration.ofHours(1));
    public final AdmitCaller admitCaller = new AdmitCaller(Tokens.OURS, voidTokens, clock);
    public final InMemoryRequestCounters counters = new InMemoryRequestCounters(clock);

    public final InMemorySecondChances chances = new InMemorySecondChances(transactions);

    private final InMemoryDefaulters defaulters = new InMemoryDefaulters(transactions, auctions);
    private final InMemoryEvents events = new InMemoryEvents(transactions);
    private final AuctionTimers timers = new AuctionTimers(new InMemoryTimers(transactions));
    private final AuctionPolicies policies;
    private final BiddingLimits biddingLimits;
    private final Clock biddingClock;

    public House() {
        this(POLICIES);
    }

    /** Under other rules than the fixtures' own. */
    public House(AuctionPolicies policies) {
        this(policies, BiddingLimits.forProcessors(1), Clock.systemUTC());
    }

    /** Where bids have to wait. */
    public House(BiddingLimits biddingLimits, Clock biddingClock) {
        this(POLICIES, biddingLimits, biddingClock);
    }

    private House(AuctionPolicies policies, BiddingLimits biddingLimits, Clock biddingClock) {
        this.policies = policies;
        this.biddingLimits = biddingLimits;
        this.biddingClock = biddingClock;
        IntStream.range(0, 10)
                .mapToObj(AuctionFixtures::member)
                .forEach(member -> standings.put(member, Standing.GOOD));
    }

    /** Puts an auction up, past the policy. */
    public AuctionId has(LotFixture lot) {
        return keep(lot.listed(), lot);
    }

    private AuctionId keep(Auction auction, LotFixture lot) {
        var id = auction.lot().id();
        transactions.execute(() -> {
            auctions.add(lot.listing());
            articles.add(id, Article.of("Toy " + id.value(), "Number 12 of 300.", Condition.NEW));
            return id;
        });
        return id;
    }

    /** Lets a member bid, which must be accepted. */
    public BidId bids(AuctionId auction, MemberId bidder, long maximumWon) {
        var id = new BidId(UUID.randomUUID());
        var outcome = placeBid()
                .handle(new PlaceBid.Command(auction, bidder, Money.won(maximumWon), id))
                .outcome();
        if (!(outcome instanceof Accepted)) {
            throw new IllegalArgumentException("Refused: " + outcome);
        }
        return id;
    }

    /** How many entries the auction's log has. */
    public int logLength(AuctionId auction) {
        return auctions.log(auction, 0, Integer.MAX_VALUE).size();
    }

    /** As the test says, unless the seller has blocked the bidder, or who is suspended for not paying. */
    private Standing standing(MemberId bidder, MemberId seller) {
        var suspended = defaulters.suspendedUntil(bidder).filter(clock.instant()::isBefore);
        return suspended.isPresent() || relations.blocks.hasBlocked(seller, bidder)
                ? Standing.BLOCKED
                : standings.of(bidder, seller);
    }

    private Map<Candidate, Standing> standings(Set<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.toMap(each -> each, each -> standing(each.bidder(), each.seller())));
    }

    public ShowAuction showAuction() {
        return new ShowAuction(auctions, queries, policies, clock);
    }

    public PlaceBid placeBid() {
        var batch = new BidBatch(auctions, this::standings, events, policies, clock);
        var decider = new BidDecider(transactions, batch, biddingLimits.patience(), biddingClock);
        return new PlaceBid(decider, events, biddingLimits, biddingClock);
    }

    public BuyNow buyNow() {
        return new BuyNow(transactions, auctions, this::standings, events, policies, clock);
    }

    public RetractBid retractBid() {
        return new RetractBid(transactions, auctions, events, policies, clock);
    }

    public CloseAuction closeAuction() {
        return new CloseAuction(transactions, auctions, timers, events, clock);
    }

    public OpenAuction openAuction() {
        return new OpenAuction(transactions, auctions, newAuctions(), policies, clock);
    }

    public ReviseAuction reviseAuction() {
        return new ReviseAuction(
                transactions, new ReviseAuction.Stores(auctions, articles, timers), events, policies, clock);
    }

    public AddToDescription addToDescription() {
        return new AddToDescription(transactions, auctions, articles, clock);
    }

    public CancelAuction cancelAuction() {
        return new CancelAuction(transactions, auctions, timers, events, clock);
    }

    public RelistAuction relistAuction() {
        return new RelistAuction(
                transactions, new RelistAuction.Stores(auctions, articles, chances), newAuctions(), policies, clock);
    }

    public LapseWin lapseWin() {
        var policy = new DefaultPolicy(2, Duration.ofDays(180), Duration.ofDays(30));
        return new LapseWin(transactions, auctions, defaulters, events, policy, clock);
    }

    public ShowSecondChances showSecondChances() {
        return new ShowSecondChances(auctions, articles, chances, clock);
    }

    public ExpireSecondChance expireSecondChance() {
        return new ExpireSecondChance(transactions, offers(), clock);
    }

    public SecondChanceController.UseCases secondChances() {
        return new SecondChanceController.UseCases(
                new OfferSecondChance(transactions, offers(), clock),
                new StopSecondChance(transactions, offers(), clock),
                new AcceptSecondChance(transactions, offers(), clock),
                new DeclineSecondChance(transactions, offers(), clock));
    }

    private SecondChanceOffers offers() {
        var stores = new SecondChanceOffers.Stores(auctions, chances, this::standings, timers);
        return new SecondChanceOffers(stores, events, policies, Duration.ofDays(2));
    }

    public ShowBidLog showBidLog() {
        return new ShowBidLog(auctions, policies);
    }

    /** Live boards that nobody but the test shows anything. */
    public LiveBoards liveBoards() {
        return new LiveBoards(
                showAuction()::board,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory()),
                clock);
    }

    private NewAuctions newAuctions() {
        return new NewAuctions(auctions, articles, timers, events, () -> Bytes32.ofHex("5ec2e7".repeat(10) + "0123"));
    }
}
