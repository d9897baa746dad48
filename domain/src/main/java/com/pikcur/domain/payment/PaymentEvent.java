package com.pikcur.domain.payment;

import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.util.UUID;

/** Something happened to a payment. */
public sealed interface PaymentEvent extends DomainEvent {

    OrderId order();

    @Override
    default UUID subject() {
        return order().value();
    }

    record PaymentReceived(OrderId order, PaymentId payment, MemberId payer, Money amount) implements PaymentEvent {}

    record PaymentDeclined(OrderId order, PaymentId payment, MemberId payer, DeclineReason reason)
            implements PaymentEvent {}

    /** Money came that the order has no use for, and goes back. */
    record PaymentUnwanted(
            OrderId order, PaymentId payment, MemberId payer, Money amount, PaymentState.UnwantedReason why)
            implements PaymentEvent {}

    /** The provider has not told for so long what came of it that somebody should look. */
    record PaymentUnresolved(OrderId order, PaymentId payment) implements PaymentEvent {}

    /** A transfer was taken back after the thing had left: somebody has to look. */
    record DepositWithdrawn(OrderId order, PaymentId payment, Money amount) implements PaymentEvent {}

    record RefundDone(OrderId order, RefundId refund, MemberId payer, Money amount, Money points)
            implements PaymentEvent {}

    /** The provider will not give money back, or has not said for very long: somebody has to look. */
    record RefundStuck(OrderId order, RefundId refund, String providerCode) implements PaymentEvent {}
}
