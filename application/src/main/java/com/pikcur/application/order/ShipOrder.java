package com.pikcur.application.order;

import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.port.InvoiceTaken;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/** Use case: the seller has sent the parcel, under a number that no other order has. */
public final class ShipOrder {

    private final OrderChanges changes;

    public ShipOrder(OrderChanges changes) {
        this.changes = changes;
    }

    /** @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order */
    public OrderDecision handle(OrderId order, MemberId member, Invoice invoice) {
        try {
            return changes.decide(
                    order, member, (asked, party, now) -> asked.handingOver().ship(invoice, party, now));
        } catch (InvoiceTaken _) {
            return new OrderDecision.InvoiceUsed();
        }
    }
}
