package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.DAVE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.afterBids;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.auction.SecondChance.State.Accepted;
import com.pikcur.domain.auction.SecondChance.State.Exhausted;
import com.pikcur.domain.auction.SecondChance.State.Offered;
import com.pikcur.domain.auction.SecondChance.State.Stopped;
import com.pikcur.domain.auction.SecondChanceOutcome.AlreadyTaken;
import com.pikcur.domain.auction.SecondChanceOutcome.Begun;
import com.pikcur.domain.auction.SecondChanceOutcome.Halted;
import com.pikcur.domain.auction.SecondChanceOutcome.NobodyLeft;
import com.pikcur.domain.auction.SecondChanceOutcome.NotDue;
import com.pikcur.domain.auction.SecondChanceOutcome.NotLapsed;
import com.pikcur.domain.auction.SecondChanceOutcome.OfferOver;
import com.pikcur.domain.auction.SecondChanceOutcome.Passed;
import com.pikcur.domain.auction.SecondChanceOutcome.Taken;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecondChanceTest {

    private static final Instant END = NOW.plus(Duration.ofDays(7));
    private static final Instant ANSWER_BY = END.plus(Duration.ofDays(2));
    private static final Instant IN_TIME = ANSWER_BY.minusNanos(1_000);
    private static final Optional<Bid> NEXT = Optional.of(aBid(BOB, 20_000));

    private final Auction lapsed = afterBids(anAuction(), "BOB 20000, ALICE 40000")
            .close(END)
            .auction()
            .lapse(ALICE, END)
            .auction();
    private final SecondChance none = SecondChance.of(lapsed.lot().id());
    private final SecondChance offered = none.on(NEXT, ANSWER_BY);

    @Test
    void the_next_is_asked_at_their_own_bid_until_a_set_time() {
        var begun = (Begun) none.begin(lapsed, NEXT, END, ANSWER_BY);

        assertThat(begun.chance().state()).isEqualTo(new Offered(BOB, Money.won(20_000), ANSWER_BY));
    }

    @Test
    void nobody_is_asked_where_no_win_has_lapsed_or_nobody_is_left() {
        var sold = afterBids(anAuction(), "ALICE 40000").close(END).auction();
        var unsold = anAuction().close(END).auction();

        assertThat(none.begin(sold, NEXT, END, ANSWER_BY)).isEqualTo(new NotLapsed(AuctionStatus.SOLD));
        assertThat(none.begin(unsold, NEXT, END, ANSWER_BY)).isEqualTo(new NotLapsed(AuctionStatus.UNSOLD));
        assertThat(none.begin(lapsed, Optional.empty(), END, ANSWER_BY)).isEqualTo(new NobodyLeft());
    }

    @Test
    void nobody_is_asked_while_somebody_is_or_after_a_relisting() {
        var as = new AuctionId(UUID.randomUUID());

        assertThat(offered.begin(lapsed, NEXT, END, ANSWER_BY))
                .isEqualTo(new ListingOutcome.SecondChanceOpen(ANSWER_BY));
        assertThat(none.begin(lapsed.giveWayTo(as, END).auction(), NEXT, END, ANSWER_BY))
                .isEqualTo(new ListingOutcome.AlreadyRelisted(as));
    }

    @Test
    void it_is_taken_before_the_time_to_answer_ends_and_not_at_its_end() {
        assertThat(offered.accept(BOB, Standing.GOOD, IN_TIME))
                .isInstanceOfSatisfying(
                        Taken.class,
                        taken -> assertThat(taken.chance().state()).isEqualTo(new Accepted(BOB, Money.won(20_000))));
        assertThat(offered.accept(BOB, Standing.GOOD, ANSWER_BY)).isEqualTo(new OfferOver());
    }

    @Test
    void who_may_not_bid_may_not_take_it_either() {
        assertThat(offered.accept(BOB, Standing.BLOCKED, IN_TIME)).isEqualTo(new BidOutcome.MayNotBid());
    }

    @Test
    void taking_it_twice_is_taking_it_once() {
        var taken = (Taken) offered.accept(BOB, Standing.GOOD, IN_TIME);

        assertThat(taken.chance().accept(BOB, Standing.GOOD, ANSWER_BY)).isEqualTo(new AlreadyTaken(Money.won(20_000)));
        assertThat(taken.chance().decline(BOB, IN_TIME)).isEqualTo(new OfferOver());
        assertThat(taken.chance().stop()).isEqualTo(new OfferOver());
        assertThat(taken.chance().expire(ANSWER_BY)).isEqualTo(new OfferOver());
    }

    @Test
    void who_declines_leaves_it_to_the_next_and_is_not_asked_again() {
        var passed = (Passed) offered.decline(BOB, IN_TIME);
        var next = passed.chance().on(Optional.of(aBid(CAROL, 15_000)), ANSWER_BY);

        assertThat(next.state()).isEqualTo(new Offered(CAROL, Money.won(15_000), ANSWER_BY));
        assertThat(next.passed()).containsExactly(BOB);
        assertThat(next.accept(BOB, Standing.GOOD, IN_TIME)).isEqualTo(new OfferOver());
        assertThat(passed.chance().on(Optional.empty(), ANSWER_BY).state()).isEqualTo(new Exhausted());
    }

    @Test
    void it_expires_at_the_end_of_the_time_and_not_before() {
        assertThat(offered.expire(IN_TIME)).isEqualTo(new NotDue(ANSWER_BY));
        assertThat(offered.expire(ANSWER_BY))
                .isInstanceOfSatisfying(
                        Passed.class,
                        passed -> assertThat(passed.chance().passed()).isEqualTo(Set.of(BOB)));
        assertThat(offered.decline(BOB, ANSWER_BY)).isEqualTo(new OfferOver());
    }

    @Test
    void what_was_stopped_is_over_until_the_seller_begins_again() {
        var stopped = ((Halted) offered.stop()).chance();

        assertThat(stopped.state()).isEqualTo(new Stopped(BOB));
        assertThat(stopped.accept(BOB, Standing.GOOD, IN_TIME)).isEqualTo(new OfferOver());
        assertThat(stopped.stop()).isEqualTo(new OfferOver());
        assertThat(stopped.begin(lapsed, NEXT, END, ANSWER_BY)).isInstanceOf(Begun.class);
    }

    @Test
    void who_was_never_asked_finds_nothing_to_answer() {
        assertThatThrownBy(() -> offered.accept(DAVE, Standing.GOOD, IN_TIME)).isInstanceOf(NoSuchSecondChance.class);
        assertThatThrownBy(() -> offered.decline(DAVE, IN_TIME)).isInstanceOf(NoSuchSecondChance.class);
    }

    @Test
    void an_offer_is_open_to_the_one_who_is_asked_while_it_stands() {
        assertThat(offered.openTo(BOB, IN_TIME)).isPresent();
        assertThat(offered.openTo(BOB, ANSWER_BY)).isEmpty();
        assertThat(offered.openTo(CAROL, IN_TIME)).isEmpty();
        assertThat(none.openTo(BOB, IN_TIME)).isEmpty();
    }
}
