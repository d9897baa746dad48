package com.pikcur.domain.order;

import static com.pikcur.domain.order.OrderFixtures.ADDRESS;
import static com.pikcur.domain.order.OrderFixtures.DELIVERED;
import static com.pikcur.domain.order.OrderFixtures.INVOICE;
import static com.pikcur.domain.order.OrderFixtures.POLICY;
import static com.pikcur.domain.order.OrderFixtures.SHIPPED;
import static com.pikcur.domain.order.OrderFixtures.TOTAL;
import static com.pikcur.domain.order.OrderFixtures.after;
import static com.pikcur.domain.order.OrderFixtures.awaitingPayment;
import static com.pikcur.domain.order.OrderFixtures.delivered;
import static com.pikcur.domain.order.OrderFixtures.disputed;
import static com.pikcur.domain.order.OrderFixtures.done;
import static com.pikcur.domain.order.OrderFixtures.meetingAgreed;
import static com.pikcur.domain.order.OrderFixtures.paid;
import static com.pikcur.domain.order.OrderFixtures.shipped;
import static com.pikcur.domain.order.OrderFixtures.withoutAddress;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.order.OrderDecision.AddressMissing;
import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderDecision.RefundTooHigh;
import com.pikcur.domain.order.OrderEvent.DisputeResolved;
import com.pikcur.domain.order.OrderEvent.MeetingAnswered;
import com.pikcur.domain.order.OrderEvent.MeetingRequested;
import com.pikcur.domain.order.OrderEvent.OrderCancelled;
import com.pikcur.domain.order.OrderEvent.OrderConfirmed;
import com.pikcur.domain.order.OrderEvent.OrderDelivered;
import com.pikcur.domain.order.OrderEvent.OrderDisputed;
import com.pikcur.domain.order.OrderState.Delivered;
import com.pikcur.domain.order.OrderState.Disputed;
import com.pikcur.domain.order.OrderState.Shipped;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandingOverTest {

    private static final Instant CONFIRM_BY = DELIVERED.plus(POLICY.confirmWithin());
    private static final ShippingAddress ELSEWHERE = new ShippingAddress(
            ADDRESS.recipient(),
            ADDRESS.phone(),
            new HiddenText("48058"),
            new HiddenText("부산광역시 해운대구"),
            Optional.empty(),
            Optional.empty());

    @Test
    void the_buyer_says_where_to_until_it_is_paid() {
        assertThat(after(awaitingPayment(), order -> order.handingOver().sendTo(ELSEWHERE, Party.BUYER))
                        .address())
                .contains(ELSEWHERE);
        assertThat(paid().handingOver().sendTo(ELSEWHERE, Party.BUYER)).isEqualTo(new NotNow(OrderStatus.PAID));
    }

    /** They had agreed to meet and the parcel costs nothing, so that what was paid is enough for it. */
    @Test
    void a_paid_parcel_that_would_go_nowhere_is_given_an_address_before_it_is_sent() {
        var lost = paid(after(meetingAgreed(), order -> order.meeting().withdraw(Party.BUYER)));
        assertThat(lost.handingOver().ship(INVOICE, Party.SELLER, SHIPPED)).isEqualTo(new AddressMissing());

        var found = after(lost, order -> order.handingOver().sendTo(ADDRESS, Party.BUYER));

        assertThat(shipped(found, INVOICE).status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(found.handingOver().sendTo(ELSEWHERE, Party.BUYER)).isEqualTo(new NotNow(OrderStatus.PAID));
    }

    @Test
    void the_seller_learns_where_to_once_it_is_paid_and_only_for_a_parcel() {
        assertThat(awaitingPayment().addressFor(Party.SELLER)).isEmpty();
        assertThat(awaitingPayment().addressFor(Party.BUYER)).contains(ADDRESS);
        assertThat(paid().addressFor(Party.SELLER)).contains(ADDRESS);
        assertThat(delivered().addressFor(Party.SELLER)).contains(ADDRESS);
        assertThat(OrderFixtures.cancelled().addressFor(Party.SELLER)).isEmpty();
        var meeting = after(meetingAgreed(), order -> order.handingOver().sendTo(ADDRESS, Party.BUYER));
        assertThat(paid(meeting).addressFor(Party.SELLER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, MEETING", "false, PARCEL"})
    void the_seller_says_whether_they_meet(boolean agreed, Handover handover) {
        var asked = done(awaitingPayment().meeting().request(Party.BUYER));
        assertThat(asked.events())
                .containsExactly(new MeetingRequested(asked.order().facts()));

        var answered = done(asked.order().meeting().answer(Party.SELLER, agreed));

        assertThat(answered.order().handover()).isEqualTo(handover);
        assertThat(answered.events())
                .containsExactly(new MeetingAnswered(answered.order().facts(), agreed));
        assertThat(answered.order().meeting().answer(Party.SELLER, agreed))
                .isEqualTo(new Done(answered.order(), List.of()));
        assertThat(answered.order().meeting().answer(Party.SELLER, !agreed))
                .isEqualTo(new NotNow(OrderStatus.AWAITING_PAYMENT));
    }

    @Test
    void asking_to_meet_twice_is_asking_once() {
        var asked = after(withoutAddress(), order -> order.meeting().request(Party.BUYER));

        assertThat(asked.meeting().request(Party.BUYER)).isEqualTo(new Done(asked, List.of()));
    }

    @Test
    void nothing_is_sent_to_those_who_meet_and_the_buyer_says_when_they_have_met() {
        var paid = paid(meetingAgreed());

        assertThat(paid.handingOver().ship(INVOICE, Party.SELLER, SHIPPED)).isEqualTo(new NotNow(OrderStatus.PAID));
        var met = done(paid.handingOver().receive(Party.BUYER, POLICY, DELIVERED));

        assertThat(met.order().state()).isEqualTo(new Delivered(DELIVERED, CONFIRM_BY));
        assertThat(met.events()).containsExactly(new OrderDelivered(met.order().facts(), CONFIRM_BY));
    }

    @Test
    void what_was_sent_stays_known() {
        assertThat(OrderFixtures.confirmed().at(Shipped.class)).contains(new Shipped(SHIPPED, INVOICE));
        assertThat(shipped().handingOver().ship(new Invoice("kr.epost", "9876543210"), Party.SELLER, SHIPPED))
                .isEqualTo(new NotNow(OrderStatus.SHIPPED));
    }

    @Test
    void a_sale_is_final_by_itself_at_the_end_of_its_time_and_not_before() {
        assertThat(delivered().handingOver().confirmByItself(CONFIRM_BY.minusNanos(1_000)))
                .isEqualTo(new NotNow(OrderStatus.DELIVERED));

        var confirmed = done(delivered().handingOver().confirmByItself(CONFIRM_BY));

        assertThat(confirmed.events())
                .containsExactly(new OrderConfirmed(confirmed.order().facts()));
        assertThat(disputed().handingOver().confirmByItself(CONFIRM_BY)).isEqualTo(new NotNow(OrderStatus.DISPUTED));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 102_999})
    void an_administrator_gives_a_part_back_and_the_sale_is_final_for_the_rest(long won) {
        var refund = Money.won(won);

        var resolved = done(disputed().disputing().resolve(refund, CONFIRM_BY));

        assertThat(resolved.order().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(resolved.order().at(Disputed.class).flatMap(Disputed::refund))
                .contains(refund);
        var facts = resolved.order().facts();
        assertThat(resolved.events()).containsExactly(new DisputeResolved(facts, refund), new OrderConfirmed(facts));
        assertThat(resolved.order().disputing().resolve(refund, CONFIRM_BY))
                .isEqualTo(new Done(resolved.order(), List.of()));
        assertThat(resolved.order().disputing().resolve(Money.won(won + 1), CONFIRM_BY))
                .isEqualTo(new NotNow(OrderStatus.CONFIRMED));
    }

    @Test
    void with_all_of_it_back_there_was_no_sale() {
        var resolved = done(disputed().disputing().resolve(TOTAL, CONFIRM_BY));

        assertThat(resolved.order().status()).isEqualTo(OrderStatus.CANCELLED);
        var facts = resolved.order().facts();
        assertThat(resolved.events())
                .containsExactly(
                        new DisputeResolved(facts, TOTAL), new OrderCancelled(facts, CancelReason.DISPUTE, true));
    }

    @Test
    void no_more_goes_back_than_was_paid() {
        assertThat(disputed().disputing().resolve(TOTAL.plus(Money.won(1)), CONFIRM_BY))
                .isEqualTo(new RefundTooHigh(TOTAL));
    }

    @Test
    void what_the_carrier_has_delivered_is_delivered_as_if_the_buyer_had_said_so() {
        var arrived = done(shipped().handingOver().arrive(POLICY, DELIVERED));

        assertThat(arrived.order().state()).isEqualTo(new Delivered(DELIVERED, CONFIRM_BY));
        assertThat(arrived.events())
                .containsExactly(new OrderDelivered(arrived.order().facts(), CONFIRM_BY));
        assertThat(arrived.order().handingOver().receive(Party.BUYER, POLICY, DELIVERED.plusSeconds(1)))
                .isEqualTo(new Done(arrived.order(), List.of()));
    }

    @Test
    void a_parcel_that_came_back_is_for_an_administrator_to_decide_on() {
        var back = done(shipped().disputing().comeBack("돌아왔어요", DELIVERED));

        assertThat(back.order().state()).isEqualTo(new Disputed("돌아왔어요", DELIVERED, Optional.empty()));
        assertThat(back.events()).containsExactly(new OrderDisputed(back.order().facts()));
        assertThat(back.order().handingOver().arrive(POLICY, CONFIRM_BY)).isEqualTo(new NotNow(OrderStatus.DISPUTED));
        assertThat(done(back.order().disputing().resolve(TOTAL, CONFIRM_BY))
                        .order()
                        .status())
                .isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void what_the_buyer_complains_of_stays_where_the_parcel_comes_back_too() {
        var disputed = disputed();

        assertThat(disputed.disputing().comeBack("돌아왔어요", CONFIRM_BY)).isEqualTo(new Done(disputed, List.of()));
    }
}
