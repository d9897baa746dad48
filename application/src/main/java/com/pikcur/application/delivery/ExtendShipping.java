package com.pikcur.application.delivery;

import com.pikcur.application.order.OrderHandover;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingExtended;
import com.pikcur.domain.delivery.ExtensionOutcome;
import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderDecision.NotYours;
import com.pikcur.domain.order.OrderState.Paid;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.DomainEvents;
import java.util.List;

/** Use case: the seller takes more time to send, once, and the buyer hears of it. */
public final class ExtendShipping {

    private final OrderHandover orders;
    private final ShippingDues dues;
    private final DomainEvents events;

    public ExtendShipping(OrderHandover orders, ShippingDues dues, DomainEvents events) {
        this.orders = orders;
        this.dues = dues;
        this.events = events;
    }

    /** @throws NoSuchOrder if the member has no part in such an order */
    public ExtensionOutcome handle(OrderId id, MemberId member) {
        return orders.holding(id, order -> {
            var party = order.sale().partyOf(member).orElseThrow(() -> new NoSuchOrder(id));
            if (party != Party.SELLER) {
                return new ExtensionOutcome.OrderRefused(new NotYours(Party.SELLER));
            }
            return dues.find(id)
                    .filter(_ -> order.state() instanceof Paid)
                    .map(due -> extend(order, due))
                    .orElseGet(() -> new ExtensionOutcome.OrderRefused(new NotNow(order.status())));
        });
    }

    private ExtensionOutcome extend(Order order, ShippingDue due) {
        if (due.extended()) {
            return new ExtensionOutcome.AlreadyExtended(due.dueAt());
        }
        var extended = dues.extend(due);
        events.publish(List.of(new ShippingExtended(order.facts(), extended.dueAt())));
        return new ExtensionOutcome.Extended(extended.dueAt());
    }
}
