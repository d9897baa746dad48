package com.pikcur.persistence.auction;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.auction.AuctionQueries.CardFilter;
import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.application.shared.Cut;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts the rows that MariaDB touches: unlike time, that is the same on every machine. */
@TestInstance(Lifecycle.PER_CLASS)
class PageCostTest {

    private static final int PAGE = 20;
    private static final int MOST_ROWS_FOR_A_PAGE = 400;

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqAuctionQueries queries = new JooqAuctionQueries(database.db(), _ -> true);

    /** Ten thousand auctions: half of them over, the others open, their ends spread over a month. */
    @BeforeAll
    void fill() {
        database.db().execute("""
                INSERT INTO auction (id, seller_id, policy, start_price_won, shipping_fee_won, opens_at,
                    agreed_closes_at, auto_extend, secret, lifecycle, price_won, bid_count, closes_at, log_seq,
                    log_hash, version, created_at, title)
                SELECT uuid(), uuid(), 'kr-1', 1000, 0, '2026-03-01', '2026-03-02' + INTERVAL seq * 7 MINUTE, TRUE,
                    repeat('s', 32), if(seq % 2 = 0, 'RUNNING', 'UNSOLD'), 1000 + seq, 0,
                    '2026-03-02 04:00:00' + INTERVAL seq * 7 MINUTE, 1, repeat('h', 32), 1,
                    '2026-03-01' - INTERVAL seq MINUTE, concat('Jordan ', 1000 + seq)
                FROM seq_1_to_10000
                """);
        database.db().execute("ANALYZE TABLE auction");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_page_costs_as_little_however_many_auctions_there_are(Phase phase, Sort sort) {
        var first = new Cut(PAGE, Optional.empty());
        var second =
                new Cut(PAGE, queries.cards(filter(phase, sort), first, NOW).next());

        assertThat(second.cursor()).isPresent();
        assertThat(rowsTouchedBy(phase, sort, first)).isLessThan(MOST_ROWS_FOR_A_PAGE);
        assertThat(rowsTouchedBy(phase, sort, second)).isLessThan(MOST_ROWS_FOR_A_PAGE);
    }

    static Stream<Arguments> lists() {
        return Stream.of(Phase.OPEN, Phase.CLOSED)
                .flatMap(phase -> Stream.of(Sort.values()).map(sort -> Arguments.of(phase, sort)));
    }

    private static CardFilter filter(Phase phase, Sort sort) {
        return new CardFilter(phase, sort, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private long rowsTouchedBy(Phase phase, Sort sort, Cut cut) {
        return database.transactions().execute(() -> {
            database.db().execute("FLUSH STATUS");
            assertThat(queries.cards(filter(phase, sort), cut, NOW).items()).hasSize(PAGE);
            return database.db().fetch("SHOW SESSION STATUS LIKE 'Handler_read%'").stream()
                    .mapToLong(row -> Long.parseLong(row.get(1, String.class)))
                    .sum();
        });
    }
}
