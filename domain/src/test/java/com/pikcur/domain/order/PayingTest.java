package com.pikcur.domain.order;

import static com.pikcur.domain.order.OrderFixtures.ADDRESS;
import static com.pikcur.domain.order.OrderFixtures.PAID;
import static com.pikcur.domain.order.OrderFixtures.POLICY;
import static com.pikcur.domain.order.OrderFixtures.PRICE;
import static com.pikcur.domain.order.OrderFixtures.SOLD;
import static com.pikcur.domain.order.OrderFixtures.TOTAL;
import static com.pikcur.domain.order.OrderFixtures.aSale;
import static com.pikcur.domain.order.OrderFixtures.after;
import static com.pikcur.domain.order.OrderFixtures.awaitingPayment;
import static com.pikcur.domain.order.OrderFixtures.done;
import static com.pikcur.domain.order.OrderFixtures.meetingAgreed;
import static com.pikcur.domain.order.OrderFixtures.paid;
import static com.pikcur.domain.order.OrderFixtures.withoutAddress;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.order.OrderDecision.AddressMissing;
import com.pikcur.domain.order.OrderDecision.MeetingNotAgreed;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderEvent.OrderCancelled;
import com.pikcur.domain.order.OrderEvent.OrderOpened;
import com.pikcur.domain.order.OrderEvent.OrderPaid;
import com.pikcur.domain.order.OrderEvent.OrderUnpaid;
import com.pikcur.domain.order.OrderState.AwaitingPayment;
import com.pikcur.domain.order.OrderState.Paid;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayingTest {

    private static final Instant PAY_BY = SOLD.plus(POLICY.payWithin());

    @Test
    void a_sale_waits_for_its_money_until_the_time_is_over() {
        var sale = aSale();

        var opened = Order.open(sale, Optional.of(ADDRESS), POLICY, SOLD);

        assertThat(opened.order().id()).isEqualTo(sale.orderId());
        assertThat(opened.order().state()).isEqualTo(new AwaitingPayment(PAY_BY));
        assertThat(opened.order().total()).isEqualTo(TOTAL);
        assertThat(opened.events())
                .containsExactly(new OrderOpened(opened.order().facts(), PAY_BY));
    }

    @Test
    void money_is_asked_for_until_the_last_moment_but_not_at_it() {
        assertThat(awaitingPayment().payable(PAY_BY.minusNanos(1_000))).isEmpty();
        assertThat(awaitingPayment().payable(PAY_BY)).contains(new NotNow(OrderStatus.AWAITING_PAYMENT));
        assertThat(paid().payable(PAID)).contains(new NotNow(OrderStatus.PAID));
    }

    @Test
    void nobody_pays_for_a_parcel_that_goes_nowhere() {
        assertThat(withoutAddress().payable(SOLD)).contains(new AddressMissing());
        assertThat(meetingAgreed().payable(SOLD)).isEmpty();
    }

    @Test
    void nobody_pays_before_it_is_clear_how_much() {
        var asked = after(awaitingPayment(), order -> order.meeting().request(Party.BUYER));

        assertThat(asked.payable(SOLD)).contains(new MeetingNotAgreed());
    }

    @Test
    void a_sale_lapses_at_the_end_of_its_time_and_not_before() {
        assertThat(awaitingPayment().cancelling().lapse(PAY_BY.minusNanos(1_000)))
                .isEqualTo(new NotNow(OrderStatus.AWAITING_PAYMENT));

        var lapsed = done(awaitingPayment().cancelling().lapse(PAY_BY));

        assertThat(lapsed.order().state()).isEqualTo(new OrderState.Cancelled(CancelReason.UNPAID, PAY_BY));
        assertThat(lapsed.events())
                .containsExactly(new OrderCancelled(lapsed.order().facts(), CancelReason.UNPAID, false));
    }

    /** The lapse may be late; the buyer's money is not turned away for that. */
    @Test
    void money_counts_as_long_as_the_order_waits_for_it() {
        var paid = done(awaitingPayment().pay(POLICY, PAY_BY.plusSeconds(60)));

        assertThat(paid.events()).containsExactly(new OrderPaid(paid.order().facts()));
        assertThat(paid.order().at(AwaitingPayment.class)).contains(new AwaitingPayment(PAY_BY));
    }

    @Test
    void who_pays_before_the_seller_has_agreed_to_meet_has_paid_for_a_parcel() {
        var asked = after(awaitingPayment(), order -> order.meeting().request(Party.BUYER));

        var paid = paid(asked);

        assertThat(paid.handover()).isEqualTo(Handover.PARCEL);
        assertThat(paid.total()).isEqualTo(TOTAL);
    }

    @Test
    void those_who_meet_pay_no_shipping() {
        assertThat(meetingAgreed().total()).isEqualTo(PRICE);
        assertThat(paid(meetingAgreed()).handover()).isEqualTo(Handover.MEETING);
    }

    @Test
    void a_transfer_taken_back_leaves_no_trace_but_a_new_time_to_pay() {
        var taken = PAID.plusSeconds(10);

        var unpaid = done(paid().unpay(POLICY, taken));

        var payBy = taken.plus(POLICY.payWithin());
        assertThat(unpaid.order().state()).isEqualTo(new AwaitingPayment(payBy));
        assertThat(unpaid.order().at(Paid.class)).isEmpty();
        assertThat(unpaid.events())
                .containsExactly(new OrderUnpaid(unpaid.order().facts(), payBy));
    }
}
