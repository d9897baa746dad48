package com.pikcur.application.auction;

import static com.pikcur.application.auction.SecondChanceStage.END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.pikcur.domain.auction.AuctionEvent.WinLapsed;
import com.pikcur.domain.auction.BiddingSuspended;
import com.pikcur.domain.auction.LapseOutcome.Lapsed;
import com.pikcur.domain.auction.LapseOutcome.NotTheirs;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of winners who do not pay, on stores in memory and on the real ones alike. */
public interface LapsingContract {

    /** A new one for every test: its members have no past. */
    SecondChanceStage stage();

    @Test
    default void a_win_lapses_once_however_often_that_is_told() {
        var stage = stage();
        var id = stage.sold().lot().id();

        assertThat(AtOnce.each(8, _ -> stage.lapseWin().handle(id, stage.alice)))
                .filteredOn(Lapsed.class::isInstance)
                .hasSize(1);

        assertThat(stage.auction(id).lifecycle()).isInstanceOf(Lifecycle.Unsold.class);
        assertThat(stage.told(WinLapsed.class))
                .extracting(WinLapsed::winner, WinLapsed::price)
                .containsExactly(tuple(stage.alice, Money.won(31_000)));
    }

    @Test
    default void the_win_of_somebody_else_is_left_alone() {
        var stage = stage();
        var id = stage.offered();
        stage.accept().handle(id, stage.bob);

        assertThat(stage.lapseWin().handle(id, stage.alice)).isEqualTo(new NotTheirs());
        assertThat(stage.auction(id).lifecycle()).isInstanceOf(Lifecycle.Sold.class);
    }

    @Test
    default void the_second_default_suspends_and_the_first_does_not() {
        var stage = stage();
        stage.lapsed();
        assertThat(stage.told(BiddingSuspended.class)).isEmpty();

        stage.lapsed();

        assertThat(stage.told(BiddingSuspended.class))
                .containsExactly(new BiddingSuspended(stage.alice, END.plus(Duration.ofDays(30))));
    }

    @Test
    default void a_default_of_long_ago_is_forgotten() {
        var stage = stage();
        stage.lapsed();
        stage.clock.set(END.plus(Duration.ofDays(180)).plusNanos(1_000));

        stage.lapsed();

        assertThat(stage.told(BiddingSuspended.class)).isEmpty();
    }

    @Test
    default void of_two_defaults_at_once_the_later_one_suspends() {
        var stage = stage();
        var sold = List.of(stage.sold().lot().id(), stage.sold().lot().id());

        AtOnce.each(2, number -> stage.lapseWin().handle(sold.get(number), stage.alice));

        assertThat(stage.told(BiddingSuspended.class)).hasSize(1);
    }
}
