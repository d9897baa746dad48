package com.pikcur.application.order;

import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/** Part of registering an invoice: the seller has sent the parcel. In the caller's transaction. */
public final class ShipOrder {

    private final OrderChanges changes;

    public ShipOrder(OrderChanges changes) {
        this.changes = changes;
    }

    /**
     * Ships the order, if it is the member's to ship.
     *
     * @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order
     * @throws com.pikcur.domain.order.port.InvoiceTaken if another order has been sent under this number; the caller's
     *     transaction is lost then
     */
    public OrderDecision handle(OrderId order, MemberId member, Invoice invoice) {
        return changes.decide(
                order, member, (asked, party, now) -> asked.handingOver().ship(invoice, party, now));
    }
}
