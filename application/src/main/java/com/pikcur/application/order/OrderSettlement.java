package com.pikcur.application.order;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Debt;
import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.order.CancelReason;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderEvent;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.order.Sale;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Set;

/**
 * What follows for the money from what has happened to an order, in the same transaction. Taking the payment in and giving
 * it back is payment's; here it is settled whose it is.
 */
public final class OrderSettlement {

    private final Books books;
    private final OrderPolicy policy;

    public OrderSettlement(Books books, OrderPolicy policy) {
        this.books = books;
        this.policy = policy;
    }

    void follow(Done done, Instant now) {
        done.events().forEach(event -> follow(done.order(), event, now));
    }

    private void follow(Order order, OrderEvent event, Instant now) {
        switch (event) {
            case OrderEvent.OrderCancelled(var _, var reason, var paid) -> onCancelled(order, reason, paid, now);
            case OrderEvent.DisputeResolved(var _, var refund) -> onResolved(order, refund, now);
            case OrderEvent.OrderConfirmed _ -> onConfirmed(order, now);
            case OrderEvent.OrderOpened _,
                    OrderEvent.OrderPaid _,
                    OrderEvent.OrderUnpaid _,
                    OrderEvent.CancelRequested _,
                    OrderEvent.MeetingRequested _,
                    OrderEvent.MeetingAnswered _,
                    OrderEvent.OrderShipped _,
                    OrderEvent.OrderDelivered _,
                    OrderEvent.OrderDisputed _,
                    OrderEvent.OrderRefunded _ -> {
                // No money changes hands.
            }
        }
    }

    private void onCancelled(Order order, CancelReason reason, boolean paid, Instant now) {
        var held = books.balancesLocked(accountsOf(order));
        if (paid) {
            var escrow = held.getOrDefault(new Escrow(order.id()), Money.ZERO);
            books.post(Journal.refundDecided(order.id().value(), order.id(), escrow, now));
        }
        if (reason.isSellersFault()) {
            impose(order, held.getOrDefault(new Available(order.sale().seller()), Money.ZERO), now);
        }
    }

    private void impose(Order order, Money available, Instant now) {
        var sale = order.sale();
        var penalty = policy.penaltyFor(sale.price());
        if (!penalty.amount().isZero()) {
            books.post(Journal.penaltyImposed(
                    order.id(), sale.seller(), penalty.amount(), available, sale.buyer(), penalty.buyerShare(), now));
        }
    }

    /** Where all of it goes back, the order was cancelled, and that has its own event. */
    private void onResolved(Order order, Money refund, Instant now) {
        if (!refund.isZero() && refund.isLessThan(order.total())) {
            books.balancesLocked(accountsOf(order));
            books.post(Journal.refundDecided(order.id().value(), order.id(), refund, now));
        }
    }

    private void onConfirmed(Order order, Instant now) {
        var seller = order.sale().seller();
        var held = books.balancesLocked(accountsOf(order));
        books.post(Journal.saleConfirmed(
                order.id(),
                seller,
                held.getOrDefault(new Escrow(order.id()), Money.ZERO),
                order.sale().fee(),
                held.getOrDefault(new Debt(seller), Money.ZERO),
                now));
    }

    /** All that any of this may touch, so that it is held at once. */
    private static Set<Account> accountsOf(Order order) {
        Sale sale = order.sale();
        return Set.of(
                new Escrow(order.id()),
                new Account.RefundsDue(order.id()),
                new Available(sale.seller()),
                new Debt(sale.seller()),
                new Available(sale.buyer()));
    }
}
