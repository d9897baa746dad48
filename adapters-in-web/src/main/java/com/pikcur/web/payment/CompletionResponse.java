package com.pikcur.web.payment;

import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.payment.VirtualAccount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a payment by now.
 *
 * @param reason why it did not pay the order: what was taken all the same is on its way back
 * @param virtualAccount where the amount is to be transferred to
 */
record CompletionResponse(
        Status status,
        OrderStatus orderStatus,
        @Nullable String reason,
        @Nullable Account virtualAccount) {

    /** What became of it. */
    enum Status {
        PAID,
        PENDING,
        DECLINED,
        UNKNOWN
    }

    /** Never printed: whoever has the number can be sent money that is not theirs. */
    record Account(String bank, String number, @Nullable Instant dueAt) {

        static Account of(VirtualAccount account) {
            return new Account(
                    account.bank(), account.number().reveal(), account.dueAt().orElse(null));
        }

        @Override
        public String toString() {
            return "Account[hidden]";
        }
    }

    static CompletionResponse of(Payment payment, OrderStatus order) {
        return switch (payment.state()) {
            case PaymentState.Unknown() -> new CompletionResponse(Status.UNKNOWN, order, null, null);
            case PaymentState.Pending(var account) ->
                new CompletionResponse(
                        Status.PENDING, order, null, account.map(Account::of).orElse(null));
            case PaymentState.Paid _ -> new CompletionResponse(Status.PAID, order, null, null);
            case PaymentState.Unwanted unwanted ->
                declined(order, unwanted.why().name());
            case PaymentState.Declined(var reason, var _) -> declined(order, reason.name());
            case PaymentState.Foreign() -> declined(order, "NOT_OURS");
        };
    }

    private static CompletionResponse declined(OrderStatus order, String reason) {
        return new CompletionResponse(Status.DECLINED, order, reason, null);
    }
}
