package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.ListingOutcome.AlreadyRelisted;
import com.pikcur.domain.auction.ListingOutcome.NotUnsold;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelistingTest {

    private static final AuctionId NEXT = new AuctionId(new UUID(0, 7));
    private static final Instant END = NOW.plus(Duration.ofDays(7));
    private static final Instant LATER = END.plusSeconds(60);

    @Test
    void an_unsold_auction_gives_way_to_a_new_one() {
        var relisted = anAuction().close(END).auction().giveWayTo(NEXT, LATER);

        var entry = relisted.recorded().orElseThrow().entry();
        assertThat(relisted.outcome()).isEmpty();
        assertThat(relisted.auction().lifecycle()).isEqualTo(new Lifecycle.Unsold(Optional.of(NEXT)));
        assertThat(entry.fact()).isEqualTo(new LogFact.Relisted(NEXT));
        assertThat(entry.after().status()).isEqualTo(AuctionStatus.UNSOLD);
        assertThat(relisted.events()).containsExactly(new AuctionEvent.AuctionRelisted(entry.after(), NEXT));
    }

    @Test
    void an_auction_whose_reserve_was_not_met_is_unsold_too() {
        var unsold = led(aLot().withReserve(50_000).listed(), ALICE, 20_000)
                .close(END)
                .auction();

        assertThat(unsold.giveWayTo(NEXT, LATER).outcome()).isEmpty();
    }

    @Test
    void it_gives_way_once() {
        var relisted = anAuction().close(END).auction().giveWayTo(NEXT, LATER).auction();

        assertThat(relisted.giveWayTo(new AuctionId(new UUID(0, 8)), LATER))
                .isEqualTo(Decision.unchanged(Optional.of(new AlreadyRelisted(NEXT)), relisted));
    }

    @Test
    void what_runs_was_sold_or_called_off_does_not_give_way() {
        var scheduled = aLot().openingAt(NOW.plusSeconds(60)).listed();
        var sold = led(anAuction(), ALICE, 20_000).close(END).auction();
        var cancelled = anAuction().cancel(Canceller.SELLER, NOW).auction();

        assertThat(anAuction().giveWayTo(NEXT, NOW).outcome()).contains(new NotUnsold(AuctionStatus.OPEN));
        assertThat(scheduled.giveWayTo(NEXT, NOW).outcome()).contains(new NotUnsold(AuctionStatus.SCHEDULED));
        assertThat(sold.giveWayTo(NEXT, LATER))
                .isEqualTo(Decision.unchanged(Optional.of(new NotUnsold(AuctionStatus.SOLD)), sold));
        assertThat(cancelled.giveWayTo(NEXT, LATER).outcome()).contains(new NotUnsold(AuctionStatus.CANCELLED));
    }
}
