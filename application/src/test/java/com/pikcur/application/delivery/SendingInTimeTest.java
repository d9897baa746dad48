package com.pikcur.application.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static com.pikcur.domain.delivery.ParcelFixtures.anInvoice;
import static com.pikcur.domain.order.OrderFixtures.ADDRESS;
import static com.pikcur.domain.order.OrderFixtures.BUYER;
import static com.pikcur.domain.order.OrderFixtures.SELLER;
import static com.pikcur.domain.order.OrderFixtures.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.order.CancelOrder;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingExtended;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingReminded;
import com.pikcur.domain.delivery.ExtensionOutcome.AlreadyExtended;
import com.pikcur.domain.delivery.ExtensionOutcome.Extended;
import com.pikcur.domain.delivery.ExtensionOutcome.OrderRefused;
import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Debt;
import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.ledger.Account.RefundsDue;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.order.CancelReason;
import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderDecision.NotYours;
import com.pikcur.domain.order.OrderEvent.OrderCancelled;
import com.pikcur.domain.order.OrderFixtures;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingInTimeTest {

    /** Paid on Monday: Wednesday is over. */
    private static final Instant DUE = Instant.parse("2026-03-04T15:00:00Z");

    private static final Instant REMIND = DUE.minus(POLICY.remindBefore());

    /** Two days more: Friday is over. */
    private static final Instant LATER = Instant.parse("2026-03-06T15:00:00Z");

    private static final Duration A_MOMENT = Duration.ofNanos(1_000);
    private static final Money PENALTY = Money.won(10_000);
    private static final Money BUYERS_SHARE = Money.won(5_000);

    private final DeliveryDesk desk = new DeliveryDesk();

    @AfterEach
    void the_books_balance() {
        assertThat(desk.trialBalance()).isZero();
    }

    @Test
    void the_time_begins_with_the_payment() {
        var id = desk.paid();

        assertThat(desk.due(id)).isEqualTo(new ShippingDue(id, DUE, false, false, 1));
        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).contains(REMIND);
    }

    @Test
    void a_payment_told_twice_begins_it_once_and_takes_nothing_back() {
        var id = desk.paid();
        desk.passTo(REMIND);
        desk.extend.handle(id, SELLER);
        var due = desk.due(id);

        desk.reactAgain();

        assertThat(desk.due(id)).isEqualTo(due);
        assertThat(due.dueAt()).isEqualTo(LATER);
    }

    @Test
    void nothing_is_to_be_sent_where_they_meet() {
        var id = desk.opened(SELLER, Optional.empty());
        desk.changes.decide(id, (order, _) -> order.meeting().request(Party.BUYER));
        desk.changes.decide(id, (order, _) -> order.meeting().answer(Party.SELLER, true));
        desk.pay(id);

        desk.react();

        assertThat(desk.dueStore.find(id)).isEmpty();
        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).isEmpty();
    }

    @Test
    void a_day_before_it_is_over_the_seller_is_reminded_once() {
        var id = desk.paid();

        desk.passTo(REMIND.minus(A_MOMENT));
        assertThat(desk.events.published(ShippingReminded.class)).isEmpty();
        desk.pass(A_MOMENT);
        desk.meet.handle(id);
        desk.meet.handle(id);

        assertThat(desk.events.published(ShippingReminded.class))
                .containsExactly(new ShippingReminded(desk.order(id).facts(), DUE));
        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).contains(DUE);
        assertThat(desk.status(id)).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void a_timer_that_goes_off_too_early_is_set_again() {
        var id = desk.paid();

        desk.meet.handle(id);

        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).contains(REMIND);
        assertThat(desk.events.published(ShippingReminded.class)).isEmpty();
    }

    @Test
    void up_to_the_last_moment_it_can_be_sent() {
        var id = desk.paid();
        desk.passTo(DUE.minus(A_MOMENT));
        assertThat(desk.status(id)).isEqualTo(OrderStatus.PAID);

        desk.send(id, anInvoice());
        desk.pass(Duration.ofDays(3));

        assertThat(desk.status(id)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(desk.balance(new Escrow(id))).isEqualTo(TOTAL);
    }

    @Test
    void when_it_is_over_the_buyer_gets_all_of_it_back_and_a_share_of_what_the_seller_pays_for_it() {
        desk.earned(SELLER, 30_000);
        var id = desk.paid();

        desk.passTo(DUE);

        assertCancelled(id, CancelReason.UNSHIPPED);
        assertThat(desk.balance(new Escrow(id))).isEqualTo(Money.ZERO);
        assertThat(desk.balance(new RefundsDue(id))).isEqualTo(TOTAL);
        assertThat(desk.balance(new Available(SELLER)))
                .isEqualTo(Money.won(30_000).minus(PENALTY));
        assertThat(desk.balance(new Available(BUYER))).isEqualTo(BUYERS_SHARE);
        assertThat(desk.dueStore.find(id)).isEmpty();
        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).isEmpty();
    }

    @Test
    void a_seller_without_money_owes_it() {
        var id = desk.paid();

        desk.passTo(DUE);

        assertThat(desk.balance(new Debt(SELLER))).isEqualTo(PENALTY);
        assertThat(desk.balance(new Available(BUYER))).isEqualTo(BUYERS_SHARE);
        assertCancelled(id, CancelReason.UNSHIPPED);
    }

    @Test
    void timers_that_go_off_again_and_at_once_call_it_off_once() {
        var id = desk.paid();
        desk.clock.set(DUE);

        AtOnce.each(8, number -> {
            desk.meet.handle(id);
            return number;
        });

        assertCancelled(id, CancelReason.UNSHIPPED);
        assertThat(desk.balance(new RefundsDue(id))).isEqualTo(TOTAL);
        assertThat(desk.balance(new Debt(SELLER))).isEqualTo(PENALTY);
    }

    @Test
    void where_the_buyer_had_asked_to_cancel_anyway_it_costs_nobody_anything() {
        var id = desk.paid();
        desk.pass(OrderFixtures.POLICY.freeCancelWithin());
        new CancelOrder(desk.changes).handle(id, BUYER);

        desk.passTo(DUE);

        assertCancelled(id, CancelReason.AGREED);
        assertThat(desk.balance(new RefundsDue(id))).isEqualTo(TOTAL);
        assertThat(desk.balance(new Debt(SELLER))).isEqualTo(Money.ZERO);
        assertThat(desk.balance(new Available(BUYER))).isEqualTo(Money.ZERO);
        assertThat(desk.books.entries()).noneMatch(entry -> entry.kind() == EntryKind.PENALTY_IMPOSED);
    }

    @Test
    void where_the_buyer_has_not_said_where_to_there_is_as_much_time_again_as_often_as_that() {
        var id = desk.paidWithoutAddress();

        desk.passTo(DUE);

        assertThat(desk.status(id)).isEqualTo(OrderStatus.PAID);
        // It is Thursday: Friday and Monday.
        var postponed = Instant.parse("2026-03-09T15:00:00Z");
        assertThat(desk.due(id).dueAt()).isEqualTo(postponed);
        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).contains(postponed.minus(POLICY.remindBefore()));
        desk.passTo(postponed);
        assertThat(desk.status(id)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.due(id).dueAt()).isEqualTo("2026-03-12T15:00:00Z");

        desk.changes.decide(id, (order, _) -> order.handingOver().sendTo(ADDRESS, Party.BUYER));
        desk.passTo(desk.due(id).dueAt());

        assertCancelled(id, CancelReason.UNSHIPPED);
    }

    @Test
    void what_was_called_off_before_is_not_called_off_again() {
        var id = desk.paid();
        new CancelOrder(desk.changes).handle(id, BUYER);

        desk.passTo(DUE);

        assertCancelled(id, CancelReason.BY_BUYER);
        assertThat(desk.events.published(ShippingReminded.class)).isEmpty();
        assertThat(desk.dueStore.find(id)).isEmpty();
    }

    @Test
    void a_payment_that_was_taken_back_gives_nothing_to_send_in_time() {
        var id = desk.paid();

        desk.unpay(id);
        desk.react();

        assertThat(desk.dueStore.find(id)).isEmpty();
        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).isEmpty();
    }

    @Test
    void once_it_is_paid_again_the_time_begins_anew() {
        var id = desk.paid();
        desk.passTo(REMIND);
        desk.extend.handle(id, SELLER);
        desk.unpay(id);
        desk.react();
        desk.pass(Duration.ofHours(10));

        desk.pay(id);
        desk.react();

        // It is Wednesday.
        assertThat(desk.due(id)).isEqualTo(new ShippingDue(id, LATER, false, false, 1));
    }

    @Test
    void it_begins_anew_too_where_nobody_was_told_before_it_was_paid_again() {
        var id = desk.paid();
        desk.pass(Duration.ofDays(1));
        desk.unpay(id);
        desk.pay(id);

        desk.react();

        assertThat(desk.due(id).dueAt()).isEqualTo(DUE.plus(Duration.ofDays(1)));
        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).contains(REMIND.plus(Duration.ofDays(1)));
        var due = desk.due(id);
        desk.reactAgain();
        assertThat(desk.due(id)).isEqualTo(due);
    }

    @Test
    void the_seller_takes_more_time_once_and_the_buyer_hears_of_it() {
        var id = desk.paid();
        desk.passTo(REMIND);

        assertThat(desk.extend.handle(id, SELLER)).isEqualTo(new Extended(LATER));

        assertThat(desk.events.published(ShippingExtended.class))
                .containsExactly(new ShippingExtended(desk.order(id).facts(), LATER));
        assertThat(desk.extend.handle(id, SELLER)).isEqualTo(new AlreadyExtended(LATER));
        assertThat(desk.events.published(ShippingExtended.class)).hasSize(1);
        desk.passTo(LATER.minus(A_MOMENT));
        assertThat(desk.status(id)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.events.published(ShippingReminded.class))
                .containsExactly(
                        new ShippingReminded(desk.order(id).facts(), DUE),
                        new ShippingReminded(desk.order(id).facts(), LATER));
        desk.pass(A_MOMENT);
        assertCancelled(id, CancelReason.UNSHIPPED);
    }

    @Test
    void asking_for_more_time_many_times_at_once_is_asking_once() {
        var id = desk.paid();

        var outcomes = AtOnce.each(8, _ -> desk.extend.handle(id, SELLER));

        assertThat(outcomes).filteredOn(new Extended(LATER)::equals).hasSize(1);
        assertThat(outcomes).filteredOn(new AlreadyExtended(LATER)::equals).hasSize(7);
        assertThat(desk.events.published(ShippingExtended.class)).hasSize(1);
    }

    @Test
    void nobody_else_takes_time_from_the_buyer() {
        var id = desk.paid();

        assertThat(desk.extend.handle(id, BUYER)).isEqualTo(new OrderRefused(new NotYours(Party.SELLER)));
        assertThatThrownBy(() -> desk.extend.handle(id, OrderFixtures.member(9)))
                .isInstanceOf(NoSuchOrder.class);
        assertThatThrownBy(() -> desk.extend.handle(new OrderId(UUID.randomUUID()), SELLER))
                .isInstanceOf(NoSuchOrder.class);
        assertThat(desk.due(id).dueAt()).isEqualTo(DUE);
    }

    @Test
    void there_is_no_more_time_where_there_is_none() {
        var unpaid = desk.opened(SELLER, Optional.of(ADDRESS));
        var shipped = desk.sent(anInvoice());
        var cancelled = desk.paid();
        new CancelOrder(desk.changes).handle(cancelled, BUYER);

        assertThat(desk.extend.handle(unpaid, SELLER))
                .isEqualTo(new OrderRefused(new NotNow(OrderStatus.AWAITING_PAYMENT)));
        assertThat(desk.extend.handle(shipped, SELLER)).isEqualTo(new OrderRefused(new NotNow(OrderStatus.SHIPPED)));
        assertThat(desk.extend.handle(cancelled, SELLER))
                .isEqualTo(new OrderRefused(new NotNow(OrderStatus.CANCELLED)));
    }

    @Test
    void a_timer_of_what_there_is_not_does_nothing() {
        var unpaid = desk.opened(SELLER, Optional.of(ADDRESS));

        desk.meet.handle(unpaid);

        assertThat(desk.status(unpaid)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThatThrownBy(() -> desk.meet.handle(new OrderId(UUID.randomUUID())))
                .isInstanceOf(NoSuchOrder.class);
    }

    private void assertCancelled(OrderId id, CancelReason reason) {
        assertThat(desk.status(id)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(desk.events.published(OrderCancelled.class))
                .containsExactly(new OrderCancelled(desk.order(id).facts(), reason, true));
    }
}
