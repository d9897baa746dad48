package com.pikcur.application.order;

import static com.pikcur.application.order.OrdersAtWork.BUYERS_SHARE;
import static com.pikcur.application.order.OrdersAtWork.FEE;
import static com.pikcur.application.order.OrdersAtWork.PENALTY;
import static com.pikcur.application.order.OrdersAtWork.POLICY;
import static com.pikcur.application.order.OrdersAtWork.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.Account.Fees;
import com.pikcur.domain.ledger.Account.Penalties;
import com.pikcur.domain.ledger.Account.RefundsDue;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.order.CancelReason;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderEvent.OrderCancelled;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettlingOrdersTest {

    private final OrdersAtWork work = new OrdersAtWork();

    @AfterEach
    void the_books_balance() {
        assertThat(work.trialBalance()).isZero();
    }

    @Test
    void a_sale_that_is_final_is_the_sellers_less_the_fee() {
        var id = work.delivered();

        work.confirm.handle(id, work.buyer);

        assertThat(work.escrow(id)).isEqualTo(Money.ZERO);
        assertThat(work.available(work.seller)).isEqualTo(TOTAL.minus(FEE));
        assertThat(work.unguarded(new Fees())).isEqualTo(FEE.won());
    }

    @Test
    void a_sellers_debt_is_paid_off_first() {
        work.cancel.handle(work.paid(), work.seller);
        assertThat(work.debt(work.seller)).isEqualTo(PENALTY);

        work.confirm.handle(work.delivered(), work.buyer);

        assertThat(work.debt(work.seller)).isEqualTo(Money.ZERO);
        assertThat(work.available(work.seller)).isEqualTo(TOTAL.minus(FEE).minus(PENALTY));
    }

    @Test
    void a_buyer_who_cancels_in_the_free_time_gets_all_of_it_back() {
        var id = work.paid();

        work.cancel.handle(id, work.buyer);

        assertCancelled(id, CancelReason.BY_BUYER, true);
        assertThat(work.escrow(id)).isEqualTo(Money.ZERO);
        assertThat(work.balance(new RefundsDue(id))).isEqualTo(TOTAL);
        assertThat(kinds(id)).containsExactly(EntryKind.PAYMENT_RECEIVED, EntryKind.REFUND_DECIDED);
    }

    @Test
    void a_seller_who_does_not_keep_a_sale_pays_for_it_and_the_buyer_gets_a_share() {
        work.earned(work.seller, 30_000);
        var id = work.paid();

        work.cancel.handle(id, work.seller);

        assertCancelled(id, CancelReason.BY_SELLER, true);
        assertThat(work.balance(new RefundsDue(id))).isEqualTo(TOTAL);
        assertThat(work.available(work.seller)).isEqualTo(Money.won(30_000).minus(PENALTY));
        assertThat(work.debt(work.seller)).isEqualTo(Money.ZERO);
        assertThat(work.available(work.buyer)).isEqualTo(BUYERS_SHARE);
        assertThat(work.unguarded(new Penalties()))
                .isEqualTo(PENALTY.minus(BUYERS_SHARE).won());
    }

    @Test
    void what_a_sellers_money_does_not_suffice_for_becomes_a_debt_and_the_buyer_gets_the_share_all_the_same() {
        work.earned(work.seller, 3_000);
        var id = work.paid();

        work.cancel.handle(id, work.seller);

        assertThat(work.available(work.seller)).isEqualTo(Money.ZERO);
        assertThat(work.debt(work.seller)).isEqualTo(PENALTY.minus(Money.won(3_000)));
        assertThat(work.available(work.buyer)).isEqualTo(BUYERS_SHARE);
        assertThat(work.unguarded(new Penalties()))
                .isEqualTo(PENALTY.minus(BUYERS_SHARE).won());
    }

    @Test
    void a_seller_pays_the_penalty_for_a_sale_nobody_has_paid_for_too() {
        var id = work.opened();

        work.cancel.handle(id, work.seller);

        assertCancelled(id, CancelReason.BY_SELLER, false);
        assertThat(kinds(id)).containsExactly(EntryKind.PENALTY_IMPOSED);
        assertThat(work.debt(work.seller)).isEqualTo(PENALTY);
    }

    @Test
    void what_both_agree_on_costs_the_seller_nothing() {
        var id = work.paid();
        work.clock.advance(POLICY.freeCancelWithin());

        assertThat(work.cancel.handle(id, work.buyer)).isInstanceOf(Done.class);
        assertThat(work.status(id)).isEqualTo(OrderStatus.PAID);
        assertThat(work.escrow(id)).isEqualTo(TOTAL);
        work.cancel.handle(id, work.seller);

        assertCancelled(id, CancelReason.AGREED, true);
        assertThat(work.balance(new RefundsDue(id))).isEqualTo(TOTAL);
        assertThat(work.debt(work.seller)).isEqualTo(Money.ZERO);
        assertThat(work.available(work.buyer)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_buyer_who_has_not_paid_cancels_without_any_money_moving() {
        var id = work.opened();

        work.cancel.handle(id, work.buyer);

        assertCancelled(id, CancelReason.BY_BUYER, false);
        assertThat(kinds(id)).isEmpty();
    }

    @Test
    void a_dispute_may_give_a_part_back_and_the_rest_is_the_sellers() {
        var id = work.disputed();

        work.resolve.handle(id, Money.won(20_000));

        assertThat(work.status(id)).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(work.escrow(id)).isEqualTo(Money.ZERO);
        assertThat(work.balance(new RefundsDue(id))).isEqualTo(Money.won(20_000));
        assertThat(work.available(work.seller))
                .isEqualTo(TOTAL.minus(Money.won(20_000)).minus(FEE));
    }

    @Test
    void a_dispute_may_give_all_of_it_back() {
        var id = work.disputed();

        work.resolve.handle(id, TOTAL);

        assertCancelled(id, CancelReason.DISPUTE, true);
        assertThat(work.balance(new RefundsDue(id))).isEqualTo(TOTAL);
        assertThat(work.available(work.seller)).isEqualTo(Money.ZERO);
        assertThat(work.debt(work.seller)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_dispute_may_give_nothing_back() {
        var id = work.disputed();

        work.resolve.handle(id, Money.ZERO);

        assertThat(work.balance(new RefundsDue(id))).isEqualTo(Money.ZERO);
        assertThat(work.available(work.seller)).isEqualTo(TOTAL.minus(FEE));
    }

    @Test
    void where_less_than_the_fee_is_left_the_house_takes_no_more_than_that() {
        var id = work.disputed();

        work.resolve.handle(id, TOTAL.minus(Money.won(1_000)));

        assertThat(work.unguarded(new Fees())).isEqualTo(1_000);
        assertThat(work.available(work.seller)).isEqualTo(Money.ZERO);
    }

    @Test
    void more_than_was_paid_does_not_go_back() {
        var id = work.disputed();

        var decision = work.resolve.handle(id, TOTAL.plus(Money.won(1)));

        assertThat(decision).isEqualTo(new OrderDecision.RefundTooHigh(TOTAL));
        assertThat(work.escrow(id)).isEqualTo(TOTAL);
    }

    @Test
    void an_order_is_refunded_once_all_of_it_is_back() {
        var id = work.paid();
        work.cancel.handle(id, work.buyer);

        work.giveBack(id);

        assertThat(work.status(id)).isEqualTo(OrderStatus.REFUNDED);
        assertThat(work.balance(new RefundsDue(id))).isEqualTo(Money.ZERO);
    }

    private void assertCancelled(OrderId id, CancelReason reason, boolean paid) {
        assertThat(work.status(id)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(work.events.published(OrderCancelled.class))
                .filteredOn(event -> event.facts().order().equals(id))
                .containsExactly(new OrderCancelled(work.find(id).facts(), reason, paid));
    }

    private Iterable<EntryKind> kinds(OrderId id) {
        return work.books.entries().stream()
                .filter(entry -> entry.order().filter(id::equals).isPresent())
                .map(JournalEntry::kind)
                .toList();
    }
}
