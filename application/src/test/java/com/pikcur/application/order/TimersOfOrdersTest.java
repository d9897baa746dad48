package com.pikcur.application.order;

import static com.pikcur.application.order.OrdersAtWork.POLICY;
import static com.pikcur.application.order.OrdersAtWork.SOLD;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.order.CancelReason;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderEvent.OrderCancelled;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimersOfOrdersTest {

    private static final Duration A_MOMENT = Duration.ofNanos(1_000);
    private static final Instant PAY_BY = SOLD.plus(POLICY.payWithin());
    private static final Instant CONFIRM_BY = SOLD.plus(POLICY.confirmWithin());

    private final OrdersAtWork work = new OrdersAtWork();

    @Test
    void before_the_time_to_pay_is_over_nothing_lapses() {
        var id = work.opened();
        work.clock.set(PAY_BY.minus(A_MOMENT));

        assertThat(work.lapse.handle(id)).isEqualTo(new NotNow(OrderStatus.AWAITING_PAYMENT));
        assertThat(work.status(id)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(work.timer(OrderTimers.PAYMENT_DUE, id)).contains(PAY_BY);
    }

    @Test
    void at_that_very_moment_it_does_once() {
        var id = work.opened();
        work.clock.set(PAY_BY);

        work.lapse.handle(id);
        var again = work.lapse.handle(id);

        assertThat(again).isEqualTo(new NotNow(OrderStatus.CANCELLED));
        assertThat(work.events.published(OrderCancelled.class))
                .containsExactly(new OrderCancelled(work.find(id).facts(), CancelReason.UNPAID, false));
        assertThat(work.books.entries()).isEmpty();
        assertThat(work.timer(OrderTimers.PAYMENT_DUE, id)).isEmpty();
    }

    @Test
    void what_is_paid_lapses_no_more() {
        var id = work.paid();
        work.clock.set(PAY_BY.plus(Duration.ofDays(30)));

        assertThat(work.lapse.handle(id)).isEqualTo(new NotNow(OrderStatus.PAID));
        assertThat(work.timer(OrderTimers.PAYMENT_DUE, id)).isEmpty();
    }

    @Test
    void money_that_comes_late_counts_while_nothing_has_lapsed() {
        var id = work.opened();
        work.clock.set(PAY_BY.plusSeconds(1));

        work.pay(id);

        assertThat(work.status(id)).isEqualTo(OrderStatus.PAID);
        assertThat(work.lapse.handle(id)).isEqualTo(new NotNow(OrderStatus.PAID));
    }

    @Test
    void a_payment_taken_back_gives_the_buyer_the_whole_time_again() {
        var id = work.paid();
        work.clock.advance(Duration.ofHours(30));

        work.unpay(id);

        assertThat(work.timer(OrderTimers.PAYMENT_DUE, id))
                .contains(SOLD.plus(Duration.ofHours(30)).plus(POLICY.payWithin()));
    }

    @Test
    void before_the_buyer_has_had_time_enough_nothing_is_final() {
        var id = work.delivered();
        assertThat(work.timer(OrderTimers.CONFIRMATION_DUE, id)).contains(CONFIRM_BY);
        work.clock.set(CONFIRM_BY.minus(A_MOMENT));

        assertThat(work.confirmDue.handle(id)).isEqualTo(new NotNow(OrderStatus.DELIVERED));
        assertThat(work.escrow(id)).isEqualTo(OrdersAtWork.TOTAL);
    }

    @Test
    void at_that_very_moment_the_sale_is_final_once() {
        var id = work.delivered();
        work.clock.set(CONFIRM_BY);

        work.timers.goOff(CONFIRM_BY, timer -> work.confirmDue.handle(new OrderId(timer.subject())));
        var again = work.confirmDue.handle(id);

        assertThat(again).isEqualTo(new NotNow(OrderStatus.CONFIRMED));
        assertThat(work.available(work.seller)).isEqualTo(OrdersAtWork.TOTAL.minus(OrdersAtWork.FEE));
    }

    @Test
    void nothing_is_final_by_itself_while_there_is_a_dispute() {
        var id = work.disputed();
        work.clock.set(CONFIRM_BY.plus(Duration.ofDays(30)));

        assertThat(work.timer(OrderTimers.CONFIRMATION_DUE, id)).isEmpty();
        assertThat(work.confirmDue.handle(id)).isEqualTo(new NotNow(OrderStatus.DISPUTED));
    }

    @Test
    void what_the_buyer_has_confirmed_waits_for_nothing() {
        var id = work.delivered();

        work.confirm.handle(id, work.buyer);

        assertThat(work.timers.at(new Timer(OrderTimers.CONFIRMATION_DUE, id.value())))
                .isEmpty();
    }
}
