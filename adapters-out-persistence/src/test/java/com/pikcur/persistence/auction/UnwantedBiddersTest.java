package com.pikcur.persistence.auction;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.auction.BidBatch;
import com.pikcur.application.auction.BidDecider;
import com.pikcur.application.auction.BiddingLimits;
import com.pikcur.application.auction.BuyNow;
import com.pikcur.application.auction.PlaceBid;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.BuyNowOutcome;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.member.JooqMemberBlocks;
import com.pikcur.persistence.member.JooqStandings;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class UnwantedBiddersTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Transactions transactions = database.transactions();
    private final AuctionRepository auctions = new JooqAuctionRepository(database.db());
    private final AccountRepository accounts = new JooqAccountRepository(database.db(), DataKeysFixture.INDEX);
    private final MemberBlocks blocks = new JooqMemberBlocks(database.db());
    private final Standings standings = new JooqStandings(database.db(), new SettableClock(NOW));
    // What is told to others is not this test's business.
    private final InMemoryEvents events = new InMemoryEvents(new InMemoryTransactions());

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void whom_the_seller_has_blocked_neither_bids_nor_buys() {
        var auction = anOpenAuction();
        var bidder = aMember();
        blocks.block(auction.lot().seller(), bidder, NOW);

        assertThat(bid(auction, bidder)).isInstanceOf(BidOutcome.MayNotBid.class);
        assertThat(buyNow(auction, bidder)).isInstanceOf(BidOutcome.MayNotBid.class);
        assertThat(auctions.standingBids(auction.lot().id())).isEmpty();
    }

    @Test
    void a_bid_that_stands_when_the_block_comes_goes_on_standing() {
        var auction = anOpenAuction();
        var bidder = aMember();
        assertThat(bid(auction, bidder)).isInstanceOf(BidOutcome.Accepted.class);

        blocks.block(auction.lot().seller(), bidder, NOW);

        assertThat(auctions.standingBids(auction.lot().id())).hasSize(1);
    }

    @Test
    void a_bid_waits_for_whoever_is_about_to_leave_and_is_refused_then() {
        var auction = anOpenAuction();
        var bidder = aMember();

        var bid = transactions.execute(() -> {
            var leaving = accounts.findLocked(bidder).orElseThrow();
            var placed = CompletableFuture.supplyAsync(() -> bid(auction, bidder));
            accounts.save(leaving.withdraw(NOW));
            return placed;
        });

        assertThat(bid.join()).isInstanceOf(BidOutcome.MayNotBid.class);
    }

    @RepeatedTest(10)
    void of_a_bid_and_a_withdrawal_at_once_exactly_one_succeeds() {
        var auction = anOpenAuction();
        var member = aMember();

        var succeeded = AtOnce.each(
                2,
                number -> number == 0
                        ? bid(auction, member) instanceof BidOutcome.Accepted
                        : withdrawUnlessBidding(auction, member));

        assertThat(succeeded).containsExactlyInAnyOrder(true, false);
    }

    /** As members withdraw: the account is held before it is asked what they still have to do with. */
    private boolean withdrawUnlessBidding(Auction auction, MemberId member) {
        return transactions.execute(() -> {
            var account = accounts.findLocked(member).orElseThrow();
            var free = auctions.standingBids(auction.lot().id()).isEmpty();
            if (free) {
                accounts.save(account.withdraw(NOW));
            }
            return free;
        });
    }

    private BidOutcome bid(Auction auction, MemberId bidder) {
        var command = new PlaceBid.Command(auction.lot().id(), bidder, Money.won(30_000), new BidId(UUID.randomUUID()));
        var batch = new BidBatch(auctions, standings, events, POLICIES, new SettableClock(NOW));
        var limits = BiddingLimits.forProcessors(1);
        var clock = new SettableClock(NOW);
        var decider = new BidDecider(transactions, batch, limits.patience(), clock);
        return new PlaceBid(decider, events, limits, clock).handle(command).outcome();
    }

    private BuyNowOutcome buyNow(Auction auction, MemberId buyer) {
        var command = new BuyNow.Command(auction.lot().id(), buyer, new BidId(UUID.randomUUID()));
        return new BuyNow(transactions, auctions, standings, events, POLICIES, new SettableClock(NOW)).handle(command);
    }

    private Auction anOpenAuction() {
        return transactions.execute(() -> {
            var listing = aLot().listing();
            auctions.add(listing);
            var seller = listing.auction().lot().seller();
            if (accounts.find(seller).isEmpty()) {
                accounts.add(MemberFixtures.anAccount(seller));
            }
            return listing.auction();
        });
    }

    private MemberId aMember() {
        Account account = MemberFixtures.anAccount();
        accounts.add(account);
        return account.member();
    }
}
