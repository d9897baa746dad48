package com.pikcur.application.delivery;

import com.pikcur.application.order.OrderHandover;
import com.pikcur.application.order.ShipOrder;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.DeliveryEvent.InvoiceReuseRefused;
import com.pikcur.domain.delivery.InvoiceOutcome;
import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.ParcelFacts;
import com.pikcur.domain.delivery.port.ParcelRepository;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.order.port.InvoiceTaken;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.DomainEvents;
import java.util.List;
import java.util.Optional;

/**
 * Use case: the seller has sent the parcel, under a number that no other order has. From here on it is looked for.
 *
 * <p>That somebody tried to use another parcel's number is told to those whose parcel it is, in a transaction that does
 * nothing else: the refusal itself is what happened.
 */
public final class RegisterInvoice {

    private final OrderHandover orders;
    private final ShipOrder ship;
    private final ParcelRepository parcels;
    private final ParcelWatch watch;
    private final DomainEvents events;

    public RegisterInvoice(
            OrderHandover orders, ShipOrder ship, ParcelRepository parcels, ParcelWatch watch, DomainEvents events) {
        this.orders = orders;
        this.ship = ship;
        this.parcels = parcels;
        this.watch = watch;
        this.events = events;
    }

    /**
     * Registers it.
     *
     * @param carrierCode either of a carrier's two codes
     * @param trackingNumber without hyphens
     * @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order
     */
    public InvoiceOutcome handle(OrderId order, MemberId member, String carrierCode, String trackingNumber) {
        var carrier = Carriers.find(carrierCode);
        if (carrier.isEmpty()) {
            return new InvoiceOutcome.UnknownCarrier();
        }
        if (!carrier.get().gives(trackingNumber)) {
            return new InvoiceOutcome.OtherNumberShape(carrier.get());
        }
        var invoice = new Invoice(carrier.get().code(), trackingNumber);
        try {
            return orders.holding(order, held -> register(held, member, invoice));
        } catch (InvoiceTaken meanwhile) {
            return orders.holding(order, held -> refuseReuse(held, member, invoice));
        }
    }

    private InvoiceOutcome register(Order order, MemberId member, Invoice invoice) {
        if (ownerOf(invoice, order).isPresent() && isBy(member, order)) {
            return refuseReuse(order, member, invoice);
        }
        return switch (ship.handle(order.id(), member, invoice)) {
            case OrderDecision.Done(var shipped, var happened) -> {
                if (!happened.isEmpty()) {
                    follow(shipped, invoice);
                }
                yield new InvoiceOutcome.Registered();
            }
            case OrderDecision.Refused refused -> new InvoiceOutcome.OrderRefused(refused);
        };
    }

    private void follow(Order order, Invoice invoice) {
        var sale = order.sale();
        var facts = new ParcelFacts(order.id(), sale.title(), sale.seller(), sale.buyer(), invoice);
        var elsewhere = parcels.isNumberElsewhere(invoice.trackingNumber(), order.id());
        watch.begin(facts, order.openedAt(), elsewhere);
    }

    private static boolean isBy(MemberId member, Order order) {
        return order.sale().partyOf(member).equals(Optional.of(Party.SELLER));
    }

    private Optional<Parcel> ownerOf(Invoice invoice, Order besides) {
        return parcels.findBy(invoice).filter(parcel -> !parcel.order().equals(besides.id()));
    }

    private InvoiceOutcome refuseReuse(Order order, MemberId seller, Invoice invoice) {
        ownerOf(invoice, order)
                .map(parcel -> orders.look(parcel.order()).facts())
                .ifPresent(facts -> events.publish(List.of(new InvoiceReuseRefused(facts, seller))));
        return new InvoiceOutcome.OrderRefused(new OrderDecision.InvoiceUsed());
    }
}
