package com.pikcur.domain.payment;

import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.Sha256;
import java.time.Instant;

/**
 * Money, and points perhaps, on their way back to a buyer: stored before the provider is asked. Whoever changes one holds its
 * order.
 *
 * @param amount what the provider is to give back; nothing, if only points go back
 * @param tries how often the provider was asked without anybody learning what came of it
 * @param round how often it was begun anew after the provider had refused
 * @param version counts what was stored; set by the store alone
 */
public record Refund(
        RefundId id,
        PaymentId payment,
        OrderId order,
        Money amount,
        Money points,
        RefundState state,
        int tries,
        int round,
        Instant requestedAt,
        long version) {

    /** All of a payment we have no use for. */
    public static Refund ofUnwanted(Payment payment, Instant now) {
        var id = new RefundId(Sha256.of("unwanted\n" + payment.receipt()).toUuid());
        return requested(id, payment, payment.held(), Money.ZERO, now);
    }

    /** What was decided to go back of a paid order; that is decided once for each order. */
    public static Refund ofOrder(Payment payment, Money amount, Money points, Instant now) {
        var id = new RefundId(Sha256.of("order\n" + payment.order().value()).toUuid());
        return requested(id, payment, amount, points, now);
    }

    private static Refund requested(RefundId id, Payment payment, Money amount, Money points, Instant now) {
        return new Refund(id, payment.id(), payment.order(), amount, points, new RefundState.Requested(), 0, 0, now, 0);
    }

    /** The name the provider knows it by: another after each refusal, since providers repeat what they said to one name. */
    public RefundId providersId() {
        return round == 0
                ? id
                : new RefundId(Sha256.of(id.value() + "\n" + round).toUuid());
    }

    public boolean isRequested() {
        return state instanceof RefundState.Requested;
    }

    public Refund done(Instant now) {
        return with(new RefundState.Done(now), tries, round);
    }

    public Refund refused(String providerCode, Instant now) {
        return with(new RefundState.Refused(providerCode, now), tries, round);
    }

    public Refund triedInVain() {
        return with(state, tries + 1, round);
    }

    /** Begins anew after a refusal. */
    public Refund again() {
        return with(new RefundState.Requested(), 0, round + 1);
    }

    private Refund with(RefundState next, int tried, int rounds) {
        return new Refund(id, payment, order, amount, points, next, tried, rounds, requestedAt, version);
    }
}
