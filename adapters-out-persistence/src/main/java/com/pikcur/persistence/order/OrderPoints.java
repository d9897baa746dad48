package com.pikcur.persistence.order;

import static com.pikcur.persistence.schema.Tables.ORDER_SALE;

import com.pikcur.domain.order.CancelReason;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderState;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.persistence.schema.tables.records.OrderSaleRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;

/** The points an order went through, and the one it is at, in the columns each of them fills. */
final class OrderPoints {

    private OrderPoints() {}

    /** Fills the columns of every point; those of points an order is not at, and was not at, are emptied. */
    static void set(OrderSaleRecord row, Order order) {
        for (Field<?> column : List.<Field<?>>of(
                ORDER_SALE.PAID_AT,
                ORDER_SALE.FREE_CANCEL_UNTIL_AT,
                ORDER_SALE.CANCEL_REQUESTED_AT,
                ORDER_SALE.SHIPPED_AT,
                ORDER_SALE.CARRIER_CODE,
                ORDER_SALE.TRACKING_NUMBER,
                ORDER_SALE.DELIVERED_AT,
                ORDER_SALE.CONFIRM_BY_AT,
                ORDER_SALE.DISPUTED_AT,
                ORDER_SALE.COMPLAINT,
                ORDER_SALE.REFUND_WON,
                ORDER_SALE.CONFIRMED_AT,
                ORDER_SALE.CANCELLED_AT,
                ORDER_SALE.CANCEL_REASON,
                ORDER_SALE.REFUNDED_AT)) {
            row.set(column, null);
        }
        Stream.concat(order.passed().stream(), Stream.of(order.state())).forEach(point -> set(row, point));
        row.setStatus(order.status().name());
    }

    private static void set(OrderSaleRecord row, OrderState point) {
        switch (point) {
            case OrderState.AwaitingPayment(var payBy) -> row.setPayByAt(payBy);
            case OrderState.Paid(var paidAt, var freeUntil, var requestedAt) -> {
                row.setPaidAt(paidAt);
                row.setFreeCancelUntilAt(freeUntil);
                row.setCancelRequestedAt(requestedAt.orElse(null));
            }
            case OrderState.Shipped(var shippedAt, var invoice) -> {
                row.setShippedAt(shippedAt);
                row.setCarrierCode(invoice.carrierCode());
                row.setTrackingNumber(invoice.trackingNumber());
            }
            case OrderState.Delivered(var deliveredAt, var confirmBy) -> {
                row.setDeliveredAt(deliveredAt);
                row.setConfirmByAt(confirmBy);
            }
            case OrderState.Disputed(var complaint, var disputedAt, var refund) -> {
                row.setComplaint(complaint);
                row.setDisputedAt(disputedAt);
                row.setRefundWon(refund.orElse(null));
            }
            case OrderState.Confirmed(var confirmedAt) -> row.setConfirmedAt(confirmedAt);
            case OrderState.Cancelled(var reason, var cancelledAt) -> {
                row.setCancelReason(reason.name());
                row.setCancelledAt(cancelledAt);
            }
            case OrderState.Refunded(var reason, var refundedAt) -> {
                row.setCancelReason(reason.name());
                row.setRefundedAt(refundedAt);
            }
        }
    }

    /** All of them, oldest first; the last one is where the order is. */
    static List<OrderState> of(OrderSaleRecord row) {
        var current = OrderStatus.valueOf(row.getStatus());
        return Stream.of(
                        Optional.<OrderState>of(new OrderState.AwaitingPayment(row.getPayByAt())),
                        paid(row),
                        shipped(row),
                        delivered(row),
                        disputed(row),
                        Optional.ofNullable(row.getConfirmedAt()).<OrderState>map(OrderState.Confirmed::new),
                        cancelled(row),
                        refunded(row))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(point -> point.status() == current ? 1 : 0))
                .toList();
    }

    private static Optional<OrderState> paid(OrderSaleRecord row) {
        return Optional.ofNullable(row.getPaidAt())
                .map(at -> new OrderState.Paid(
                        at, row.getFreeCancelUntilAt(), Optional.ofNullable(row.getCancelRequestedAt())));
    }

    private static Optional<OrderState> shipped(OrderSaleRecord row) {
        return Optional.ofNullable(row.getShippedAt())
                .map(at -> new OrderState.Shipped(at, new Invoice(row.getCarrierCode(), row.getTrackingNumber())));
    }

    private static Optional<OrderState> delivered(OrderSaleRecord row) {
        return Optional.ofNullable(row.getDeliveredAt()).map(at -> new OrderState.Delivered(at, row.getConfirmByAt()));
    }

    private static Optional<OrderState> disputed(OrderSaleRecord row) {
        return Optional.ofNullable(row.getDisputedAt())
                .map(at -> new OrderState.Disputed(row.getComplaint(), at, Optional.ofNullable(row.getRefundWon())));
    }

    private static Optional<OrderState> cancelled(OrderSaleRecord row) {
        return Optional.ofNullable(row.getCancelledAt())
                .map(at -> new OrderState.Cancelled(CancelReason.valueOf(row.getCancelReason()), at));
    }

    private static Optional<OrderState> refunded(OrderSaleRecord row) {
        return Optional.ofNullable(row.getRefundedAt())
                .map(at -> new OrderState.Refunded(CancelReason.valueOf(row.getCancelReason()), at));
    }
}
