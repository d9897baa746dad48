package com.pikcur.application.auction;

import static com.pikcur.application.auction.SecondChanceStage.ANSWER_WITHIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionEvent.SecondChanceOffered;
import com.pikcur.domain.auction.AuctionEvent.SoldBySecondChance;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.ListingOutcome.Listed;
import com.pikcur.domain.auction.SecondChance.State.Accepted;
import com.pikcur.domain.auction.SecondChance.State.Offered;
import com.pikcur.domain.auction.SecondChance.State.Stopped;
import com.pikcur.domain.auction.SecondChanceOutcome.AlreadyTaken;
import com.pikcur.domain.auction.SecondChanceOutcome.Begun;
import com.pikcur.domain.auction.SecondChanceOutcome.Halted;
import com.pikcur.domain.auction.SecondChanceOutcome.Passed;
import com.pikcur.domain.auction.SecondChanceOutcome.Taken;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;

/** Many want different things of one auction at the same moment: exactly one gets it. */
public interface SecondChanceRacesContract {

    /** A new one for every test: its members have no past. */
    SecondChanceStage stage();

    @RepeatedTest(10)
    default void of_taking_stopping_expiring_and_listing_again_at_once_one_decides() {
        var stage = stage();
        var id = stage.offered();
        var seller = stage.sellerOf(id);

        var won = winners(List.of(
                () -> stage.accept().handle(id, stage.bob) instanceof Taken ? "taken" : "",
                () -> stage.stop().handle(id, seller) instanceof Halted ? "stopped" : "",
                () -> stage.expire().handle(id) instanceof Passed ? "expired" : "",
                () -> stage.relist().handle(stage.relisting(id)) instanceof Listed ? "listed" : ""));

        // To list it again is possible once it was stopped, and then it is the stopping that has won.
        assertThat(won.stream().filter(what -> !what.equals("listed"))).hasSize(1);
        assertThat(won.contains("taken") && won.contains("listed")).isFalse();
        assertThat(won.contains("taken")).isEqualTo(isSoldTo(stage, id, stage.bob));
        assertThat(stage.state(id)).isInstanceOf(won.contains("taken") ? Accepted.class : Stopped.class);
    }

    @RepeatedTest(10)
    default void of_listing_again_and_asking_the_others_at_once_one_happens() {
        var stage = stage();
        var id = stage.lapsed();
        var seller = stage.sellerOf(id);

        var won = winners(List.of(
                () -> stage.offer().handle(id, seller) instanceof Begun ? "asked" : "",
                () -> stage.relist().handle(stage.relisting(id)) instanceof Listed ? "listed" : ""));

        assertThat(won).hasSize(1);
    }

    @RepeatedTest(5)
    default void taking_it_many_times_at_once_sells_it_once() {
        var stage = stage();
        var id = stage.offered();

        var answers = AtOnce.each(8, _ -> stage.accept().handle(id, stage.bob));

        assertThat(answers).filteredOn(Taken.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(AlreadyTaken.class::isInstance).hasSize(7);
        assertThat(stage.told(SoldBySecondChance.class)).hasSize(1);
    }

    @RepeatedTest(10)
    default void at_the_instant_of_expiry_the_next_is_asked_and_nobody_else_gets_it() {
        var stage = stage();
        var id = stage.offered();
        stage.clock.advance(ANSWER_WITHIN);

        var won = winners(List.of(
                () -> stage.accept().handle(id, stage.bob) instanceof Taken ? "taken" : "",
                () -> stage.expire().handle(id) instanceof Passed ? "expired" : "",
                () -> stage.expire().handle(id) instanceof Passed ? "expired" : "",
                () -> stage.relist().handle(stage.relisting(id)) instanceof Listed ? "listed" : ""));

        assertThat(won).containsExactly("expired");
        assertThat(stage.state(id))
                .isInstanceOfSatisfying(
                        Offered.class, offer -> assertThat(offer.bidder()).isEqualTo(stage.carol));
        assertThat(stage.told(SecondChanceOffered.class)).hasSize(2);
    }

    @RepeatedTest(5)
    default void in_the_last_moment_an_answer_and_a_refusal_are_one_or_the_other() {
        var stage = stage();
        var id = stage.offered();
        stage.clock.advance(ANSWER_WITHIN.minus(Duration.ofNanos(1_000)));

        var won = winners(List.of(
                () -> stage.accept().handle(id, stage.bob) instanceof Taken ? "taken" : "",
                () -> stage.decline().handle(id, stage.bob) instanceof Passed ? "declined" : "",
                () -> stage.expire().handle(id) instanceof Passed ? "expired" : ""));

        assertThat(won).hasSize(1).doesNotContain("expired");
        assertThat(isSoldTo(stage, id, stage.bob)).isEqualTo(won.contains("taken"));
    }

    private static boolean isSoldTo(SecondChanceStage stage, AuctionId id, MemberId bidder) {
        var auction = stage.auction(id);
        return auction.statusAt(stage.clock.instant()) == AuctionStatus.SOLD
                && auction.lifecycle() instanceof Lifecycle.Sold sold
                && sold.winner().equals(bidder);
    }

    private static List<String> winners(List<Supplier<String>> attempts) {
        var won = new ArrayList<>(
                AtOnce.each(attempts.size(), number -> attempts.get(number).get()));
        won.removeIf(String::isEmpty);
        return won;
    }
}
