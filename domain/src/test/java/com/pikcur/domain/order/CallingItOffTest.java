package com.pikcur.domain.order;

import static com.pikcur.domain.order.OrderFixtures.PAID;
import static com.pikcur.domain.order.OrderFixtures.POLICY;
import static com.pikcur.domain.order.OrderFixtures.SHIPPED;
import static com.pikcur.domain.order.OrderFixtures.after;
import static com.pikcur.domain.order.OrderFixtures.awaitingPayment;
import static com.pikcur.domain.order.OrderFixtures.cancelRequested;
import static com.pikcur.domain.order.OrderFixtures.done;
import static com.pikcur.domain.order.OrderFixtures.meetingAgreed;
import static com.pikcur.domain.order.OrderFixtures.paid;
import static com.pikcur.domain.order.OrderFixtures.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.order.OrderDecision.AlreadyRequested;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderEvent.CancelRequested;
import com.pikcur.domain.order.OrderEvent.OrderCancelled;
import com.pikcur.domain.order.OrderEvent.OrderShipped;
import com.pikcur.domain.order.OrderState.Cancelled;
import com.pikcur.domain.order.OrderState.Paid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallingItOffTest {

    private static final Instant FREE_UNTIL = PAID.plus(POLICY.freeCancelWithin());

    @ParameterizedTest
    @CsvSource({"BUYER, BY_BUYER", "SELLER, BY_SELLER"})
    void before_the_payment_either_side_may_and_nothing_goes_back(Party by, CancelReason reason) {
        var cancelled = done(awaitingPayment().cancelling().cancel(by, PAID));

        assertThat(cancelled.order().state()).isEqualTo(new Cancelled(reason, PAID));
        assertThat(cancelled.events())
                .containsExactly(new OrderCancelled(cancelled.order().facts(), reason, false));
    }

    @Test
    void after_it_the_buyer_is_free_to_until_the_last_moment() {
        var cancelled = done(paid().cancelling().cancel(Party.BUYER, FREE_UNTIL.minusNanos(1_000)));

        assertThat(cancelled.events())
                .containsExactly(new OrderCancelled(cancelled.order().facts(), CancelReason.BY_BUYER, true));
    }

    @Test
    void from_that_moment_on_the_buyer_asks() {
        var asked = done(paid().cancelling().cancel(Party.BUYER, FREE_UNTIL));

        assertThat(asked.order().state()).isEqualTo(new Paid(PAID, FREE_UNTIL, Optional.of(FREE_UNTIL)));
        assertThat(asked.events())
                .containsExactly(new CancelRequested(asked.order().facts()));
        assertThat(asked.order().cancelling().cancel(Party.BUYER, FREE_UNTIL)).isEqualTo(new AlreadyRequested());
    }

    @Test
    void the_seller_agrees_at_no_cost_by_calling_it_off() {
        var agreed = done(cancelRequested().cancelling().cancel(Party.SELLER, SHIPPED));

        assertThat(agreed.events())
                .containsExactly(new OrderCancelled(agreed.order().facts(), CancelReason.AGREED, true));
        assertThat(agreed.order().cancelling().cancel(Party.SELLER, SHIPPED))
                .isEqualTo(new OrderDecision.Done(agreed.order(), List.of()));
    }

    @Test
    void the_seller_declines_by_sending_it() {
        var sent = done(
                cancelRequested().handingOver().ship(OrderFixtures.INVOICE, Party.SELLER, FREE_UNTIL.plusSeconds(1)));

        assertThat(sent.events()).containsExactly(new OrderShipped(sent.order().facts(), OrderFixtures.INVOICE));
        assertThat(sent.order().cancelling().cancel(Party.BUYER, SHIPPED)).isEqualTo(new NotNow(OrderStatus.SHIPPED));
        assertThat(sent.order().at(Paid.class).flatMap(Paid::cancelRequestedAt)).contains(FREE_UNTIL);
    }

    @Test
    void a_seller_who_leaves_the_wish_unanswered_can_be_complained_about() {
        var disputed = after(cancelRequested(), order -> order.disputing().dispute("답이 없어요", Party.BUYER, SHIPPED));

        assertThat(disputed.status()).isEqualTo(OrderStatus.DISPUTED);
        assertThat(paid().disputing().dispute("답이 없어요", Party.BUYER, PAID)).isEqualTo(new NotNow(OrderStatus.PAID));
    }

    @ParameterizedTest
    @CsvSource({"BUYER", "SELLER"})
    void once_it_is_on_its_way_nobody_may(Party by) {
        assertThat(shipped().cancelling().cancel(by, SHIPPED)).isEqualTo(new NotNow(OrderStatus.SHIPPED));
    }

    @Test
    void what_was_not_sent_in_time_is_called_off_at_the_sellers_cost() {
        var late = done(paid().cancelling().unshipped(SHIPPED));

        assertThat(late.order().state()).isEqualTo(new Cancelled(CancelReason.UNSHIPPED, SHIPPED));
        assertThat(late.events())
                .containsExactly(new OrderCancelled(late.order().facts(), CancelReason.UNSHIPPED, true));
    }

    @Test
    void where_the_buyer_had_asked_for_that_anyway_it_costs_the_seller_nothing() {
        var late = done(cancelRequested().cancelling().unshipped(SHIPPED));

        assertThat(late.events())
                .containsExactly(new OrderCancelled(late.order().facts(), CancelReason.AGREED, true));
    }

    @Test
    void what_the_seller_does_not_know_where_to_send_is_not_called_off() {
        var nowhere = paid(after(meetingAgreed(), order -> order.meeting().withdraw(Party.BUYER)));

        assertThat(nowhere.cancelling().unshipped(SHIPPED)).isEqualTo(new OrderDecision.AddressMissing());
    }

    @Test
    void nothing_is_late_where_they_meet() {
        assertThat(paid(meetingAgreed()).cancelling().unshipped(SHIPPED)).isEqualTo(new NotNow(OrderStatus.PAID));
    }

    @ParameterizedTest
    @EnumSource
    void only_a_seller_who_lets_the_buyer_down_is_at_fault(CancelReason reason) {
        assertThat(reason.isSellersFault())
                .isEqualTo(
                        Set.of(CancelReason.BY_SELLER, CancelReason.UNSHIPPED).contains(reason));
    }
}
