package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;
import static com.pikcur.persistence.shared.ManyRows.auction;
import static com.pikcur.persistence.shared.ManyRows.bid;
import static com.pikcur.persistence.shared.ManyRows.member;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.application.auction.AuctionQueries.CardFilter;
import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.application.notification.NoticeQueries;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.auction.Candidate;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.auction.JooqArticleRepository;
import com.pikcur.persistence.auction.JooqAuctionQueries;
import com.pikcur.persistence.auction.JooqAuctionRepository;
import com.pikcur.persistence.auction.NextOpening;
import com.pikcur.persistence.member.JooqStandings;
import com.pikcur.persistence.notification.JooqNoticeQueries;
import com.pikcur.persistence.notification.JooqNotices;
import com.pikcur.persistence.order.JooqOrderQueries;
import com.pikcur.persistence.shared.PlannedQueries.Cost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked at every bid and on every page is read along indexes, and no further than the answer reaches. */
@TestInstance(Lifecycle.PER_CLASS)
class HotPathPlansTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:10:00Z");
    private static final int PAGE = 20;

    /** A row of the page may be touched in several tables and stages. */
    private static final int MOST_ROWS_FOR_A_PAGE = 400;

    /** Who searches is told so far how many titles have a word. */
    private static final int FEW_TITLES = 500;

    private static final int MOST_ROWS_FOR_ONE = 10;

    private final TestDatabase database = TestDatabase.fresh();
    private final PlannedQueries planned = new PlannedQueries(database);
    private final JooqAuctionQueries auctionQueries = new JooqAuctionQueries(planned.db(), _ -> true);
    private final JooqAuctionQueries beforeAnOpening =
            new JooqAuctionQueries(planned.db(), new NextOpening(planned.db(), Duration.ZERO)::isDue);
    private final JooqAuctionRepository auctions = new JooqAuctionRepository(planned.db());
    private final JooqArticleRepository articles = new JooqArticleRepository(planned.db());
    private final JooqStandings standings = new JooqStandings(planned.db(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final JooqNotices notices = new JooqNotices(planned.db(), database.transactions());
    private final JooqNoticeQueries noticeQueries = new JooqNoticeQueries(planned.db());
    private final JooqOrderQueries orders = new JooqOrderQueries(planned.db());
    private final OutboxTable outbox = new OutboxTable(planned.db());

    @BeforeAll
    void fill() {
        ManyRows.into(database.db());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void lists_of_auctions(Phase phase, Sort sort) {
        var all = new CardFilter(phase, sort, Optional.empty(), Optional.empty(), Optional.empty());
        assertPages(cut -> auctionQueries.cards(all, cut, NOW));
        assertPages(cut -> beforeAnOpening.cards(all, cut, NOW));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void lists_of_auctions_of_some_words_within_prices(Phase phase, Sort sort) {
        var some = new CardFilter(
                phase, sort, Optional.of("jordan"), Optional.of(Money.won(1_000)), Optional.of(Money.won(9_000)));
        assertPages(MOST_ROWS_FOR_A_PAGE + FEW_TITLES, cut -> auctionQueries.cards(some, cut, NOW));
        assertPages(MOST_ROWS_FOR_A_PAGE + FEW_TITLES, cut -> beforeAnOpening.cards(some, cut, NOW));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void lists_of_auctions_of_a_word_that_few_have(Phase phase, Sort sort) {
        var one = phase == Phase.OPEN ? "3468" : "3467";
        var found = phase == Phase.SCHEDULED ? 0 : 1;
        assertCheap(
                MOST_ROWS_FOR_A_PAGE, () -> assertThat(found(phase, sort, one)).hasSize(found));
        assertCheap(
                MOST_ROWS_FOR_A_PAGE + FEW_TITLES,
                () -> assertThat(found(phase, sort, one + " jordan")).hasSize(found));
        assertCheap(
                MOST_ROWS_FOR_A_PAGE,
                () -> assertThat(found(phase, sort, "bearbrick")).isEmpty());
    }

    private List<AuctionCard> found(Phase phase, Sort sort, String words) {
        var filter = new CardFilter(phase, sort, Optional.of(words), Optional.empty(), Optional.empty());
        return auctionQueries
                .cards(filter, new Cut(PAGE, Optional.empty()), NOW)
                .items();
    }

    static Stream<Arguments> lists() {
        return Stream.of(Phase.values())
                .flatMap(phase -> Stream.of(Sort.values()).map(sort -> Arguments.of(phase, sort)));
    }

    @Test
    void one_auction() {
        assertCheap(
                MOST_ROWS_FOR_ONE, () -> assertThat(auctions.find(auction(2))).isPresent());
        assertCheap(
                MOST_ROWS_FOR_ONE, () -> assertThat(auctions.find(auction(3))).isPresent());
        assertCheap(
                MOST_ROWS_FOR_ONE,
                () -> assertThat(auctionQueries.shown(auction(2))).isPresent());
        assertThat(planned.costOf(() -> auctionQueries.shown(auction(2))).statements())
                .isOne();
        var several = IntStream.rangeClosed(1, BatchLoader.MOST_TOGETHER)
                .mapToObj(number -> auction(number))
                .collect(Collectors.toSet());
        assertCheap(
                BatchLoader.MOST_TOGETHER * MOST_ROWS_FOR_ONE,
                () -> assertThat(auctionQueries.shown(several)).hasSize(BatchLoader.MOST_TOGETHER));
        // Some of them are over, and one statement more asks for all who did not pay for these.
        assertThat(planned.costOf(() -> auctionQueries.shown(several)).statements())
                .isEqualTo(2);
        assertCheap(
                MOST_ROWS_FOR_ONE, () -> assertThat(articles.find(auction(2))).isPresent());
    }

    @Test
    void bids_on_one_auction() {
        assertPages(cut -> auctionQueries.bids(auction(1), cut));
    }

    /** Here as much is read as the member has bid, and no more. */
    @Test
    void what_a_member_has_bid() {
        var first = new Cut(PAGE, Optional.empty());
        var all = database.db().fetchCount(AUCTION_LOG, AUCTION_LOG.BIDDER_ID.eq(member(1)));

        assertThat(planned.costOf(() -> auctionQueries.ownBids(member(1), first, NOW))
                        .rowsTouched())
                .isLessThanOrEqualTo(20L * all);
    }

    @Test
    void what_a_member_offers_on_one_auction() {
        assertCheap(
                MOST_ROWS_FOR_A_PAGE,
                () -> assertThat(auctionQueries.ownMaximum(auction(5), member(1)))
                        .isPresent());
    }

    @Test
    void what_a_member_has_won() {
        assertPages(cut -> auctionQueries.wins(member(1), cut));
    }

    @Test
    void auctions_that_bids_wait_for() {
        var ids = IntStream.rangeClosed(1, PAGE).mapToObj(ManyRows::auction).collect(Collectors.toSet());

        assertCheap(
                MOST_ROWS_FOR_A_PAGE, () -> assertThat(auctions.findLocked(ids)).hasSize(PAGE));
        assertCheap(
                MOST_ROWS_FOR_ONE,
                () -> assertThat(auctions.findLocked(auction(2))).isPresent());
    }

    @Test
    void standings_of_bidders() {
        var candidates = IntStream.rangeClosed(1, PAGE)
                .mapToObj(number -> new Candidate(member(number), member(number + 990)))
                .collect(Collectors.toSet());

        assertCheap(
                MOST_ROWS_FOR_A_PAGE, () -> assertThat(standings.of(candidates)).hasSize(PAGE));
    }

    @Test
    void attempts_by_their_ids() {
        var ids = IntStream.rangeClosed(1, PAGE).mapToObj(ManyRows::bid).collect(Collectors.toSet());

        assertCheap(
                MOST_ROWS_FOR_A_PAGE, () -> assertThat(auctions.attempts(ids)).hasSize(PAGE));
        assertCheap(
                MOST_ROWS_FOR_ONE,
                () -> assertThat(auctions.attempts(Set.of(bid(1)))).hasSize(1));
        assertCheap(
                MOST_ROWS_FOR_A_PAGE,
                () -> assertThat(auctions.maximaBefore(Set.of(bid(15_003), bid(15_103))))
                        .isNotNull());
    }

    @Test
    void stretches_of_a_log() {
        assertCheap(
                MOST_ROWS_FOR_A_PAGE,
                () -> assertThat(auctions.log(auction(1), 5_000, PAGE)).hasSize(PAGE));
    }

    @Test
    void events_to_be_told_next() {
        assertCheap(MOST_ROWS_FOR_A_PAGE, () -> assertThat(outbox.next(3, PAGE)).hasSize(PAGE));
    }

    @Test
    void notices_of_a_member() {
        assertPages(cut -> noticeQueries.page(member(1), cut));
        assertCheap(
                2 * NoticeQueries.MOST_COUNTED + PAGE,
                () -> assertThat(noticeQueries.unread(member(1))).isPositive());
        assertCheap(
                MOST_ROWS_FOR_A_PAGE,
                () -> assertThat(notices.after(member(1), 4_000, PAGE)).hasSize(PAGE));
        assertCheap(
                MOST_ROWS_FOR_ONE, () -> assertThat(notices.lastSeq(member(1))).isPositive());
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    void orders_of_a_member(Party side) {
        assertPages(cut -> orders.of(member(1), side, Optional.empty(), cut));
        assertPages(cut -> orders.of(member(1), side, Optional.of(OrderStatus.PAID), cut));
    }

    private <T> void assertPages(Function<Cut, Page<T>> pages) {
        assertPages(MOST_ROWS_FOR_A_PAGE, pages);
    }

    private <T> void assertPages(int mostRows, Function<Cut, Page<T>> pages) {
        var first = new Cut(PAGE, Optional.empty());
        var second = new Cut(PAGE, pages.apply(first).next());

        assertThat(second.cursor()).isPresent();
        assertCheap(mostRows, () -> assertThat(pages.apply(first).items()).hasSize(PAGE));
        assertCheap(mostRows, () -> assertThat(pages.apply(second).items()).hasSize(PAGE));
    }

    private void assertCheap(int mostRows, Runnable work) {
        Cost cost = planned.costOf(work);

        assertThat(cost.statements()).isPositive();
        assertThat(cost.faults()).isEmpty();
        assertThat(cost.rowsTouched()).isLessThanOrEqualTo(mostRows);
    }
}
