package com.pikcur.domain.delivery;

import com.pikcur.domain.shared.OrderId;
import java.time.Instant;

/**
 * By when a paid order must be on its way.
 *
 * @param dueAt the first instant that is too late
 * @param extended whether the seller has taken more time
 * @param reminded whether the seller was told that the time is nearly over
 * @param version counts what was stored; set by the store alone
 */
public record ShippingDue(OrderId order, Instant dueAt, boolean extended, boolean reminded, long version) {

    /** Begins with the payment. */
    public static ShippingDue after(Instant paidAt, OrderId order, BusinessDays days, DeliveryPolicy policy) {
        return new ShippingDue(order, days.endAfter(paidAt, policy.shipWithinDays()), false, false, 0);
    }

    /** What is to be done now. Switch over it without a default. */
    public enum Step {
        WAIT,
        REMIND,
        CANCEL
    }

    /** What is to be done now. */
    public Step stepAt(Instant now, DeliveryPolicy policy) {
        if (!now.isBefore(dueAt)) {
            return Step.CANCEL;
        }
        return reminded || now.isBefore(remindAt(policy)) ? Step.WAIT : Step.REMIND;
    }

    /** When next to ask {@link #stepAt}. */
    public Instant nextStepAt(DeliveryPolicy policy) {
        return reminded ? dueAt : remindAt(policy);
    }

    private Instant remindAt(DeliveryPolicy policy) {
        return dueAt.minus(policy.remindBefore());
    }

    public ShippingDue afterReminder() {
        return new ShippingDue(order, dueAt, extended, true, version);
    }

    /** As much time again, and a reminder again. */
    public ShippingDue afterExtension(BusinessDays days, DeliveryPolicy policy) {
        // The due instant is the start of the day after the last one, so the day before it is what is counted from.
        var later = days.endAfter(dueAt.minusNanos(1), policy.shipWithinDays());
        return new ShippingDue(order, later, true, false, version);
    }

    /** As much time again because the buyer has not said where to: that is not the seller's doing. */
    public ShippingDue afterPostponement(Instant now, BusinessDays days, DeliveryPolicy policy) {
        return new ShippingDue(order, days.endAfter(now, policy.shipWithinDays()), extended, false, version);
    }
}
