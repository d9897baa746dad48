package com.pikcur.application.auction;

import static com.pikcur.application.auction.SecondChanceStage.ANSWER_WITHIN;
import static com.pikcur.application.auction.SecondChanceStage.END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.pikcur.domain.auction.AuctionEvent.SecondChanceEnded;
import com.pikcur.domain.auction.AuctionEvent.SecondChanceOffered;
import com.pikcur.domain.auction.AuctionEvent.SoldBySecondChance;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.ListingOutcome;
import com.pikcur.domain.auction.SecondChance.State.Accepted;
import com.pikcur.domain.auction.SecondChance.State.Exhausted;
import com.pikcur.domain.auction.SecondChance.State.Offered;
import com.pikcur.domain.auction.SecondChanceEnd;
import com.pikcur.domain.auction.SecondChanceOutcome.Begun;
import com.pikcur.domain.auction.SecondChanceOutcome.NobodyLeft;
import com.pikcur.domain.auction.SecondChanceOutcome.NotDue;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.NotFound;
import org.junit.jupiter.api.Test;

/** How an auction goes on after its winner did not pay, on stores in memory and on the real ones alike. */
public interface SecondChanceContract {

    /** A new one for every test: its members have no past. */
    SecondChanceStage stage();

    @Test
    default void the_highest_of_the_others_is_asked_at_their_own_bid() {
        var stage = stage();
        var id = stage.lapsed();

        assertThat(stage.offer().handle(id, stage.sellerOf(id))).isInstanceOf(Begun.class);

        var answerBy = END.plus(ANSWER_WITHIN);
        assertThat(stage.state(id)).isEqualTo(new Offered(stage.bob, Money.won(30_000), answerBy));
        assertThat(stage.answerTimer(id)).contains(answerBy);
        assertThat(stage.told(SecondChanceOffered.class))
                .extracting(SecondChanceOffered::bidder, SecondChanceOffered::price)
                .containsExactly(tuple(stage.bob, Money.won(30_000)));
    }

    @Test
    default void who_may_not_bid_now_is_skipped() {
        var stage = stage();
        stage.standings.put(stage.bob, Standing.BLOCKED);

        assertThat(stage.state(stage.offered()))
                .isEqualTo(new Offered(stage.carol, Money.won(20_000), END.plus(ANSWER_WITHIN)));
    }

    @Test
    default void one_answer_sells_it_and_ends_the_offering() {
        var stage = stage();
        var id = stage.offered();

        stage.accept().handle(id, stage.bob);

        assertThat(stage.auction(id).lifecycle()).isEqualTo(new Lifecycle.Sold(stage.bob, Money.won(30_000)));
        assertThat(stage.told(SoldBySecondChance.class)).hasSize(1);
        assertThat(stage.told(SecondChanceEnded.class))
                .extracting(SecondChanceEnded::how)
                .containsExactly(SecondChanceEnd.ACCEPTED);
        assertThat(stage.answerTimer(id)).isEmpty();
    }

    @Test
    default void who_was_suspended_meanwhile_cannot_take_it() {
        var stage = stage();
        var id = stage.offered();
        stage.standings.suspend(stage.bob, END.plusSeconds(1));

        assertThat(stage.accept().handle(id, stage.bob)).isEqualTo(new BidOutcome.MayNotBid());
    }

    @Test
    default void a_new_winner_who_does_not_pay_is_skipped_with_all_bids() {
        var stage = stage();
        var id = stage.offered();
        stage.accept().handle(id, stage.bob);
        stage.lapseWin().handle(id, stage.bob);

        stage.offer().handle(id, stage.sellerOf(id));

        assertThat(stage.state(id))
                .isInstanceOfSatisfying(
                        Offered.class, offer -> assertThat(offer.bidder()).isEqualTo(stage.carol));
    }

    @Test
    default void declining_and_letting_it_expire_ask_the_next_until_nobody_is_left() {
        var stage = stage();
        var id = stage.offered();

        stage.decline().handle(id, stage.bob);
        assertThat(stage.state(id))
                .isInstanceOfSatisfying(
                        Offered.class, offer -> assertThat(offer.bidder()).isEqualTo(stage.carol));
        assertThat(stage.expire().handle(id)).isInstanceOf(NotDue.class);
        stage.clock.advance(ANSWER_WITHIN);
        stage.expire().handle(id);

        assertThat(stage.state(id)).isEqualTo(new Exhausted());
        assertThat(stage.told(SecondChanceEnded.class))
                .extracting(SecondChanceEnded::how)
                .containsExactly(SecondChanceEnd.EXHAUSTED);
        assertThat(stage.offer().handle(id, stage.sellerOf(id))).isEqualTo(new NobodyLeft());
    }

    @Test
    default void nothing_is_listed_again_while_somebody_is_asked() {
        var stage = stage();
        var id = stage.offered();

        assertThat(stage.relist().handle(stage.relisting(id)))
                .isEqualTo(new ListingOutcome.SecondChanceOpen(END.plus(ANSWER_WITHIN)));
        stage.stop().handle(id, stage.sellerOf(id));

        assertThat(stage.relist().handle(stage.relisting(id))).isInstanceOf(ListingOutcome.Listed.class);
        assertThat(stage.offer().handle(id, stage.sellerOf(id))).isInstanceOf(ListingOutcome.AlreadyRelisted.class);
    }

    @Test
    default void only_the_seller_asks_and_stops_and_only_who_is_asked_answers() {
        var stage = stage();
        var id = stage.offered();

        assertThatThrownBy(() -> stage.offer().handle(id, stage.bob)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.stop().handle(id, stage.bob)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.accept().handle(id, stage.carol)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.decline().handle(id, stage.alice)).isInstanceOf(NotFound.class);
    }

    @Test
    default void the_seller_sees_all_the_one_who_is_asked_the_offer_and_others_nothing() {
        var stage = stage();
        var id = stage.offered();

        assertThat(stage.show().handle(id, stage.sellerOf(id)).bidder())
                .contains(stage.auction(id).lot().secret().aliasOf(stage.bob));
        assertThat(stage.show().handle(id, stage.bob).chance().state()).isInstanceOf(Offered.class);
        assertThatThrownBy(() -> stage.show().handle(id, stage.carol)).isInstanceOf(NotFound.class);
        assertThat(stage.show().to(stage.carol)).isEmpty();
        assertThat(stage.show().to(stage.bob))
                .containsExactly(new ShowSecondChances.Offer(id, "A lamp", Money.won(30_000), END.plus(ANSWER_WITHIN)));

        stage.accept().handle(id, stage.bob);

        assertThat(stage.show().to(stage.bob)).isEmpty();
        assertThatThrownBy(() -> stage.show().handle(id, stage.bob)).isInstanceOf(NotFound.class);
        assertThat(stage.show().handle(id, stage.sellerOf(id)).chance().state()).isInstanceOf(Accepted.class);
    }
}
