package com.pikcur.sandbox.toss;

import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Taking the money the buyer has agreed to in the window. */
final class Confirmation {

    private static final int LONGEST_KEY = 200;
    private static final long LEAST_BY_CARD_WON = 100;
    private static final long LEAST_BY_TRANSFER_WON = 200;

    private final Payments payments;

    private record Asked(String paymentKey, String orderId, long amountWon) {}

    Confirmation(Payments payments) {
        this.payments = payments;
    }

    Reply answer(Heard heard) {
        var asked = heard.json().flatMap(Confirmation::asked);
        if (asked.isEmpty()) {
            return TossError.INVALID_REQUEST.reply();
        }
        return confirm(asked.orElseThrow());
    }

    private static Optional<Asked> asked(JsonNode body) {
        var paymentKey = body.path("paymentKey").asString("");
        var orderId = body.path("orderId").asString("");
        var amount = body.path("amount");
        var complete = !paymentKey.isEmpty()
                && paymentKey.length() <= LONGEST_KEY
                && Payments.ORDER_ID.matcher(orderId).matches()
                && amount.isNumber()
                && amount.canConvertToExactIntegral();
        return complete
                ? Optional.of(
                        new Asked(paymentKey, orderId, amount.decimalValue().longValueExact()))
                : Optional.empty();
    }

    private Reply confirm(Asked asked) {
        var found = payments.find(asked.paymentKey());
        if (found.isEmpty()) {
            return TossError.NOT_FOUND_PAYMENT.reply();
        }
        var payment = found.orElseThrow();
        return refusal(asked, payment)
                .map(TossError::reply)
                .orElseGet(() -> payments.confirm(payment, asked.amountWon())
                        .map(confirmed -> Reply.json(200, ToldPayment.of(confirmed)))
                        .orElseGet(TossError.ALREADY_PROCESSED_PAYMENT::reply));
    }

    /** Nothing is charged for another amount, or another order, than the window was opened for. */
    private static Optional<TossError> refusal(Asked asked, Payment payment) {
        return switch (payment.status()) {
            case DONE, WAITING_FOR_DEPOSIT, CANCELED, PARTIAL_CANCELED ->
                Optional.of(TossError.ALREADY_PROCESSED_PAYMENT);
            case READY, EXPIRED, ABORTED -> Optional.of(TossError.NOT_FOUND_PAYMENT_SESSION);
            case IN_PROGRESS -> {
                var windowWon = payment.amountWon();
                if (!payment.orderId().equals(asked.orderId())
                        || (windowWon != null && windowWon != asked.amountWon())) {
                    yield Optional.of(TossError.FORBIDDEN_REQUEST);
                }
                var least = payment.byTransfer() ? LEAST_BY_TRANSFER_WON : LEAST_BY_CARD_WON;
                yield asked.amountWon() < least ? Optional.of(TossError.BELOW_MINIMUM_AMOUNT) : Optional.empty();
            }
        };
    }
}
