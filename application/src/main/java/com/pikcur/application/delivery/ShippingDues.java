package com.pikcur.application.delivery;

import com.pikcur.domain.delivery.BusinessDays;
import com.pikcur.domain.delivery.DeliveryPolicy;
import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.delivery.port.ShippingDueRepository;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.Optional;

/** Part of other use cases: by when orders must be on their way, each stored with its timer. */
public final class ShippingDues {

    private final ShippingDueRepository dues;
    private final DeliveryTimers timers;
    private final BusinessDays days;
    private final DeliveryPolicy policy;

    public ShippingDues(ShippingDueRepository dues, DeliveryTimers timers, BusinessDays days, DeliveryPolicy policy) {
        this.dues = dues;
        this.timers = timers;
        this.days = days;
        this.policy = policy;
    }

    Optional<ShippingDue> find(OrderId order) {
        return dues.find(order);
    }

    /** Begins with this payment, unless it has. What began with one that was taken back since would be over too early. */
    void beginWith(OrderId order, Instant paidAt) {
        var begun = ShippingDue.after(paidAt, order, days, policy);
        var known = find(order);
        if (known.filter(due -> !due.dueAt().isBefore(begun.dueAt())).isEmpty()) {
            known.ifPresent(earlier -> dues.remove(earlier.order()));
            store(begun);
        }
    }

    ShippingDue extend(ShippingDue due) {
        return store(due.afterExtension(days, policy));
    }

    ShippingDue postpone(ShippingDue due, Instant now) {
        return store(due.afterPostponement(now, days, policy));
    }

    ShippingDue remind(ShippingDue due) {
        return store(due.afterReminder());
    }

    ShippingDue.Step stepOf(ShippingDue due, Instant now) {
        return due.stepAt(now, policy);
    }

    /** Sets its timer again where that went off too early. */
    void await(ShippingDue due) {
        timers.shippingDue(due.order(), due.nextStepAt(policy));
    }

    private ShippingDue store(ShippingDue due) {
        dues.save(due);
        await(due);
        return due;
    }

    void end(OrderId order) {
        dues.remove(order);
        timers.forgetShippingDue(order);
    }
}
