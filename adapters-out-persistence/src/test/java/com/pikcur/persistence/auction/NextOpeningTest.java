package com.pikcur.persistence.auction;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.persistence.shared.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NextOpeningTest {

    private static final Instant OPENING = NOW.plusSeconds(60);

    private final TestDatabase database = TestDatabase.fresh();
    private final NextOpening next = new NextOpening(database.db(), Duration.ofHours(1));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothing_is_due_where_nothing_is_scheduled() {
        assertThat(next.isDue(OPENING)).isFalse();
    }

    @Test
    void an_auction_is_due_from_its_opening_on() {
        listed(OPENING.plusSeconds(1));
        listed(OPENING);

        assertThat(next.isDue(OPENING.minusNanos(1_000))).isFalse();
        assertThat(next.isDue(OPENING)).isTrue();
    }

    @Test
    void what_is_known_is_kept_until_it_is_dropped() {
        assertThat(next.isDue(OPENING)).isFalse();

        listed(OPENING);
        assertThat(next.isDue(OPENING)).isFalse();
        next.forget();

        assertThat(next.isDue(OPENING)).isTrue();
    }

    @Test
    void whoever_decides_looks_for_it() {
        assertThat(next.isDue(OPENING)).isFalse();
        listed(OPENING);

        assertThat(database.transactions().execute(() -> next.isDue(OPENING))).isTrue();
    }

    private void listed(Instant opening) {
        var listing = aLot().openingAt(opening).listing();
        database.transactions().execute(() -> {
            new JooqAuctionRepository(database.db()).add(listing);
            return listing;
        });
    }
}
