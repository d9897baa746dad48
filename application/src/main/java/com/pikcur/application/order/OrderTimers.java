package com.pikcur.application.order;

import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderState;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;

/** The two timers of an order, and when they are set. */
public final class OrderTimers {

    public static final String PAYMENT_DUE = "order-payment-due";
    public static final String CONFIRMATION_DUE = "order-confirmation-due";

    private final Timers timers;

    public OrderTimers(Timers timers) {
        this.timers = timers;
    }

    /** Sets what the order waits for, and forgets what it waits for no longer. */
    void follow(Order order) {
        switch (order.state()) {
            case OrderState.AwaitingPayment(var payBy) -> timers.set(timer(PAYMENT_DUE, order.id()), payBy);
            case OrderState.Delivered(var _, var confirmBy) ->
                timers.set(timer(CONFIRMATION_DUE, order.id()), confirmBy);
            case OrderState.Paid _, OrderState.Cancelled _ -> timers.cancel(timer(PAYMENT_DUE, order.id()));
            case OrderState.Confirmed _, OrderState.Disputed _ -> timers.cancel(timer(CONFIRMATION_DUE, order.id()));
            case OrderState.Shipped _, OrderState.Refunded _ -> {
                // Nothing was set on the way to these that still is.
            }
        }
    }

    private static Timer timer(String kind, OrderId order) {
        return new Timer(kind, order.value());
    }
}
