package com.pikcur.persistence.auction;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.auction.BidBatch;
import com.pikcur.application.auction.BidDecider;
import com.pikcur.application.auction.BiddingLimits;
import com.pikcur.application.auction.PlaceBid;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Bidding.Leading;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.member.JooqStandings;
import com.pikcur.persistence.shared.CountedStatements;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ManyBiddersTest {

    private static final int BIDDERS = 64;
    private static final int BIDS_EACH = 3;

    private final TestDatabase database = TestDatabase.fresh();
    private final AuctionRepository auctions = new JooqAuctionRepository(database.db());
    private final Transactions transactions = database.transactions();
    private final PlaceBid placeBid = placeBidThrough(database.db());

    private PlaceBid placeBidThrough(DSLContext db) {
        // What is told to others is not this test's business.
        var events = new InMemoryEvents(new InMemoryTransactions());
        var auctionsOfDb = new JooqAuctionRepository(db);
        var clock = new SettableClock(NOW);
        var batch = new BidBatch(auctionsOfDb, new JooqStandings(db, clock), events, POLICIES, clock);
        var limits = BiddingLimits.forProcessors(2);
        var decider = new BidDecider(database.transactions(), batch, limits.patience(), clock);
        return new PlaceBid(decider, events, limits, clock);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void sixty_four_members_bidding_at_once_are_all_decided_in_one_log() {
        var auction = anOpenAuction();

        var bids = AtOnce.each(BIDDERS, number -> bidThrice(auction, number));

        var log = auctions.log(auction, 0, 1_000);
        assertThat(log).extracting(recorded -> recorded.entry().seq()).isEqualTo(upTo(1 + BIDDERS * BIDS_EACH));
        assertThat(log).extracting(Recorded::entry).allMatch(BidLogEntry::isIntact);
        assertThat(idsIn(log))
                .containsExactlyInAnyOrderElementsOf(
                        bids.stream().flatMap(List::stream).toList());
        var bidding = auctions.find(auction).orElseThrow().bidding();
        var standing = auctions.standingBids(auction);
        assertThat(standing).hasSize(bidding.count());
        assertThat(bidding.leading().map(Leading::maximum)).isEqualTo(greatestOf(standing));
    }

    @Test
    void many_auctions_at_once_do_not_disturb_each_other() {
        var logs = AtOnce.each(16, number -> {
            var auction = anOpenAuction();
            bidThrice(auction, number);
            return auctions.log(auction, 0, 10);
        });

        assertThat(logs).allMatch(log -> log.size() == 1 + BIDS_EACH);
    }

    @Test
    void one_request_sent_many_times_at_once_to_two_nodes_is_one_bid_with_one_answer() {
        var auction = anOpenAuction();
        var command = new PlaceBid.Command(auction, aMember(), Money.won(30_000), new BidId(UUID.randomUUID()));

        var elsewhere = placeBidThrough(database.db());

        var answers = AtOnce.each(16, number -> (number % 2 == 0 ? placeBid : elsewhere).handle(command));

        assertThat(answers.stream().map(PlaceBid.Answer::outcome).distinct()).hasSize(1);
        assertThat(answers.getFirst().outcome()).isInstanceOf(BidOutcome.Accepted.class);
        assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(auctions.log(auction, 0, 10)).hasSize(2);
    }

    @Test
    void a_bid_takes_no_more_statements_than_it_needs() {
        var auction = anOpenAuction();
        var bidder = aMember();
        var statements = new CountedStatements(database.dataSource());

        placeBidThrough(statements.db())
                .handle(new PlaceBid.Command(auction, bidder, Money.won(30_000), new BidId(UUID.randomUUID())));

        assertThat(statements.count())
                .as("lock, standing, auction, log: %s", statements.all())
                .isEqualTo(4);
    }

    @Test
    void many_bids_that_come_together_take_hardly_more_statements_than_one() {
        var auctionsOfMany =
                IntStream.range(0, 4).mapToObj(_ -> anOpenAuction()).toList();
        var statements = new CountedStatements(database.dataSource());
        var through = placeBidThrough(statements.db());
        var members = IntStream.range(0, BIDDERS).mapToObj(_ -> aMember()).toList();

        AtOnce.each(
                BIDDERS,
                number -> through.handle(new PlaceBid.Command(
                        auctionsOfMany.get(number % 4),
                        members.get(number),
                        Money.won(30_000 + 1_000L * number),
                        new BidId(UUID.randomUUID()))));

        assertThat(statements.count()).isLessThan(4 * BIDDERS / 2);
    }

    private static Optional<Money> greatestOf(List<Bid> bids) {
        return bids.stream().map(Bid::maximum).max(Comparator.naturalOrder());
    }

    private List<BidId> bidThrice(AuctionId auction, int number) {
        var member = aMember();
        return LongStream.range(0, BIDS_EACH)
                .mapToObj(round -> {
                    var maximum = Money.won(10_000 + 1_000L * number + 100_000L * round);
                    var command = new PlaceBid.Command(auction, member, maximum, new BidId(UUID.randomUUID()));
                    placeBid.handle(command);
                    return command.id();
                })
                .toList();
    }

    private AuctionId anOpenAuction() {
        return transactions.execute(() -> {
            var listing = aLot().listing();
            auctions.add(listing);
            return listing.auction().lot().id();
        });
    }

    private MemberId aMember() {
        var member = new MemberId(UUID.randomUUID());
        new JooqAccountRepository(database.db(), DataKeysFixture.INDEX).add(MemberFixtures.anAccount(member));
        return member;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<BidId> idsIn(List<Recorded> log) {
        return log.stream()
                .flatMap(recorded -> recorded.attempt().stream())
                .map(Recorded.Attempt::id)
                .toList();
    }
}
