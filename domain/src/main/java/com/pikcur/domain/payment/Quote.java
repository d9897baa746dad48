package com.pikcur.domain.payment;

import com.pikcur.domain.order.Order;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;

/**
 * What we ask for one order: the only thing that is ever paid, and the measure of everything a provider tells.
 *
 * <p>An order has one open quote at most; whoever changes one holds its order.
 *
 * @param points how much of it is paid with points, a won each
 * @param expiresAt from then on it may be given up
 * @param version counts what was stored; set by the store alone
 */
public record Quote(
        QuoteId id,
        OrderId order,
        MemberId payer,
        PaymentProvider provider,
        Money price,
        Money shippingFee,
        Money points,
        QuoteStatus status,
        Instant issuedAt,
        Instant expiresAt,
        long version) {

    /** The least a provider takes, by card. */
    public static final Money LEAST_AMOUNT = Money.won(100);

    public static Quote issue(
            QuoteId id, Order order, PaymentProvider provider, Money points, Instant now, Instant expiresAt) {
        return new Quote(
                id,
                order.id(),
                order.sale().buyer(),
                provider,
                order.sale().price(),
                order.shippingFee(),
                points,
                QuoteStatus.OPEN,
                now,
                expiresAt,
                0);
    }

    /** The most points that may count towards an order, since no provider takes less than its least amount. */
    public static Money mostPoints(Order order, Money balance) {
        var total = order.total();
        return total.isLessThan(LEAST_AMOUNT) ? Money.ZERO : Money.lesser(balance, total.minus(LEAST_AMOUNT));
    }

    /** What is to be paid in all, points included. */
    public Money total() {
        return price.plus(shippingFee);
    }

    /** What the provider is to take. */
    public Money amount() {
        return total().minus(points);
    }

    public MerchantUid merchantUid() {
        return MerchantUid.of(id);
    }

    /**
     * Whether a payment of its amount still pays the order as it is now. One that came too late does too, as long as no
     * points were to count towards it, for these are free again.
     */
    public boolean pays(Order order) {
        return total().equals(order.total()) && (status == QuoteStatus.OPEN || points.isZero());
    }

    /** Points that are set aside for it at this moment. */
    public Money reservedPoints() {
        return status == QuoteStatus.OPEN ? points : Money.ZERO;
    }

    public Quote with(QuoteStatus next) {
        return new Quote(id, order, payer, provider, price, shippingFee, points, next, issuedAt, expiresAt, version);
    }

    /** Open again, until then. */
    public Quote reopened(Instant until) {
        return new Quote(
                id, order, payer, provider, price, shippingFee, points, QuoteStatus.OPEN, issuedAt, until, version);
    }
}
