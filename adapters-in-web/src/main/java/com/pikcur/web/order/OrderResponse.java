package com.pikcur.web.order;

import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.order.CancelReason;
import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.Handover;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderAction;
import com.pikcur.domain.order.OrderState;
import com.pikcur.domain.order.OrderState.AwaitingPayment;
import com.pikcur.domain.order.OrderState.Cancelled;
import com.pikcur.domain.order.OrderState.Confirmed;
import com.pikcur.domain.order.OrderState.Delivered;
import com.pikcur.domain.order.OrderState.Disputed;
import com.pikcur.domain.order.OrderState.Paid;
import com.pikcur.domain.order.OrderState.Refunded;
import com.pikcur.domain.order.OrderState.Shipped;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as one side of the sale sees it. What it has not come to is {@code null}.
 *
 * @param itemId what was sold, by its name in its channel
 * @param feeWon what the house takes, for the seller alone
 * @param shippingAddress for the buyer, and for the seller once there is a parcel to be sent
 * @param mayDo what whoever asks can do at this moment
 */
public record OrderResponse(
        UUID id,
        String number,
        OrderStatus status,
        Channel channel,
        UUID itemId,
        String title,
        UUID buyerId,
        UUID sellerId,
        long priceWon,
        long shippingFeeWon,
        long totalWon,
        @Nullable Long feeWon,
        Handover handover,
        @Nullable Instant payBy,
        @Nullable Instant freeCancelUntil,
        @Nullable Instant cancelRequestedAt,
        @Nullable Instant confirmBy,
        @Nullable InvoiceResponse invoice,
        @Nullable ShippingAddressResponse shippingAddress,
        @Nullable CancelReason cancelReason,
        @Nullable String complaint,
        Instant openedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant refundedAt,
        List<OrderAction> mayDo) {

    record InvoiceResponse(String carrierCode, String trackingNumber) {

        static InvoiceResponse of(Invoice invoice) {
            return new InvoiceResponse(invoice.carrierCode(), invoice.trackingNumber());
        }
    }

    public OrderResponse {
        mayDo = List.copyOf(mayDo);
    }

    static OrderResponse of(ShowOrder.View view) {
        return of(view.order(), Optional.of(view.party()), view.mayDo());
    }

    /** To decide a dispute nobody needs to know where the buyer lives. */
    static OrderResponse toAdministrator(Order order) {
        return of(order, Optional.empty(), Set.of());
    }

    private static OrderResponse of(Order order, Optional<Party> party, Set<OrderAction> mayDo) {
        var sale = order.sale();
        var paid = order.at(Paid.class);
        var shipped = order.at(Shipped.class);
        var delivered = order.at(Delivered.class);
        return new OrderResponse(
                order.id().value(),
                order.number(),
                order.status(),
                sale.channel(),
                sale.subject(),
                sale.title(),
                sale.buyer().value(),
                sale.seller().value(),
                sale.price().won(),
                order.shippingFee().won(),
                order.total().won(),
                party.filter(Party.SELLER::equals).map(_ -> sale.fee().won()).orElse(null),
                order.handover(),
                order.at(AwaitingPayment.class).map(AwaitingPayment::payBy).orElse(null),
                paid.map(Paid::freeCancelUntil).orElse(null),
                paid.flatMap(Paid::cancelRequestedAt).orElse(null),
                delivered.map(Delivered::confirmBy).orElse(null),
                shipped.map(Shipped::invoice).map(InvoiceResponse::of).orElse(null),
                party.flatMap(order::addressFor)
                        .map(ShippingAddressResponse::of)
                        .orElse(null),
                reasonOf(order.state()).orElse(null),
                order.at(Disputed.class).map(Disputed::complaint).orElse(null),
                order.openedAt(),
                paid.map(Paid::paidAt).orElse(null),
                shipped.map(Shipped::shippedAt).orElse(null),
                delivered.map(Delivered::deliveredAt).orElse(null),
                order.at(Confirmed.class).map(Confirmed::confirmedAt).orElse(null),
                order.at(Cancelled.class).map(Cancelled::cancelledAt).orElse(null),
                order.at(Refunded.class).map(Refunded::refundedAt).orElse(null),
                List.copyOf(mayDo));
    }

    private static Optional<CancelReason> reasonOf(OrderState state) {
        return switch (state) {
            case Cancelled(var reason, var _) -> Optional.of(reason);
            case Refunded(var reason, var _) -> Optional.of(reason);
            case AwaitingPayment _, Paid _, Shipped _, Delivered _, Confirmed _, Disputed _ -> Optional.empty();
        };
    }
}
