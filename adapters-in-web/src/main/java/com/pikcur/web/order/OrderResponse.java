package com.pikcur.web.order;

import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.order.CancelReason;
import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.Handover;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.Order;
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
import com.pikcur.domain.order.OrderStep;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.order.ShippingAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An order as one side of the sale sees it. What its present state does not tell is {@code null}.
 *
 * @param itemId what was sold, by its name in its channel
 * @param feeWon what the house takes, for the seller alone
 * @param shippingAddress for the buyer, and for the seller once there is a parcel to be sent
 * @param mayDo what whoever asks can do at this moment
 */
record OrderResponse(
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
        List<OrderStep> mayDo) {

    record InvoiceResponse(String carrierCode, String trackingNumber) {

        static InvoiceResponse of(Invoice invoice) {
            return new InvoiceResponse(invoice.carrierCode(), invoice.trackingNumber());
        }
    }

    OrderResponse {
        mayDo = List.copyOf(mayDo);
    }

    static OrderResponse of(ShowOrder.View view) {
        return of(view.order(), Optional.of(view.party()), view.mayDo());
    }

    /** To decide a dispute nobody needs to know where the buyer lives. */
    static OrderResponse toAdministrator(Order order) {
        return of(order, Optional.empty(), Set.of());
    }

    private static OrderResponse of(Order order, Optional<Party> party, Set<OrderStep> mayDo) {
        var sale = order.sale();
        var state = order.state();
        var paid = in(state, Paid.class, Function.identity());
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
                in(state, AwaitingPayment.class, AwaitingPayment::payBy).orElse(null),
                paid.map(Paid::freeCancelUntil).orElse(null),
                paid.flatMap(Paid::cancelRequestedAt).orElse(null),
                in(state, Delivered.class, Delivered::confirmBy).orElse(null),
                in(state, Shipped.class, Shipped::invoice)
                        .map(InvoiceResponse::of)
                        .orElse(null),
                party.flatMap(side -> addressFor(side, order))
                        .map(ShippingAddressResponse::of)
                        .orElse(null),
                reasonOf(state).orElse(null),
                in(state, Disputed.class, Disputed::complaint).orElse(null),
                order.openedAt(),
                paid.map(Paid::paidAt).orElse(null),
                in(state, Shipped.class, Shipped::shippedAt).orElse(null),
                in(state, Delivered.class, Delivered::deliveredAt).orElse(null),
                in(state, Confirmed.class, Confirmed::confirmedAt).orElse(null),
                in(state, Cancelled.class, Cancelled::cancelledAt).orElse(null),
                in(state, Refunded.class, Refunded::refundedAt).orElse(null),
                List.copyOf(mayDo));
    }

    private static <S extends OrderState, T> Optional<T> in(OrderState state, Class<S> kind, Function<S, T> fact) {
        return Optional.of(state).filter(kind::isInstance).map(kind::cast).map(fact);
    }

    private static Optional<CancelReason> reasonOf(OrderState state) {
        return switch (state) {
            case Cancelled(var reason, var _) -> Optional.of(reason);
            case Refunded(var reason, var _) -> Optional.of(reason);
            case AwaitingPayment _, Paid _, Shipped _, Delivered _, Confirmed _, Disputed _ -> Optional.empty();
        };
    }

    private static Optional<ShippingAddress> addressFor(Party party, Order order) {
        return switch (party) {
            case BUYER -> order.address();
            case SELLER -> addressOfParcel(order);
        };
    }

    /** Where they meet, and before there is money or after there is none any more, the buyer's home is their own affair. */
    private static Optional<ShippingAddress> addressOfParcel(Order order) {
        return switch (order.status()) {
            case PAID, SHIPPED, DELIVERED, CONFIRMED, DISPUTED ->
                order.address().filter(_ -> order.handover() == Handover.PARCEL);
            case AWAITING_PAYMENT, CANCELLED, REFUNDED -> Optional.empty();
        };
    }
}
