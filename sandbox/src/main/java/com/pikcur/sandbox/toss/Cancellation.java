package com.pikcur.sandbox.toss;

import com.pikcur.sandbox.toss.Payment.Status;
import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Giving money back. Without an idempotency key nothing keeps a part from being given back twice. */
final class Cancellation {

    private static final int LONGEST_REASON = 200;
    private static final List<String> ACCOUNT = List.of("bank", "accountNumber", "holderName");

    private final Payments payments;

    Cancellation(Payments payments) {
        this.payments = payments;
    }

    Reply answer(Heard heard, String paymentKey) {
        var found = payments.find(paymentKey);
        if (found.isEmpty()) {
            return TossError.NOT_FOUND_PAYMENT.reply();
        }
        var body = heard.json();
        if (body.isEmpty() || !isReadable(body.orElseThrow())) {
            return TossError.INVALID_REQUEST.reply();
        }
        return cancel(found.orElseThrow(), body.orElseThrow());
    }

    private static boolean isReadable(JsonNode body) {
        var reason = body.path("cancelReason").asString("");
        var amount = body.path("cancelAmount");
        var noAmount = amount.isMissingNode() || amount.isNull();
        return !reason.isBlank()
                && reason.length() <= LONGEST_REASON
                && (noAmount || (amount.isNumber() && amount.canConvertToExactIntegral() && amount.asLong() > 0));
    }

    private Reply cancel(Payment payment, JsonNode body) {
        var amount = body.path("cancelAmount").asLong(payment.balanceWon());
        return refusal(payment, amount, body)
                .map(TossError::reply)
                .orElseGet(() -> payments.cancel(
                                payment, amount, body.path("cancelReason").asString(""))
                        .map(canceled -> Reply.json(200, ToldPayment.of(canceled)))
                        // Somebody cancelled in between; what is left now decides.
                        .orElseGet(() -> payments.find(payment.paymentKey())
                                .map(now -> cancel(now, body))
                                .orElseGet(TossError.NOT_FOUND_PAYMENT::reply)));
    }

    private static Optional<TossError> refusal(Payment payment, long amount, JsonNode body) {
        return switch (payment.status()) {
            case READY, IN_PROGRESS, ABORTED, EXPIRED -> Optional.of(TossError.NOT_CANCELABLE_PAYMENT);
            case CANCELED -> Optional.of(TossError.ALREADY_CANCELED_PAYMENT);
            case WAITING_FOR_DEPOSIT ->
                amount == payment.balanceWon()
                        ? Optional.empty()
                        : Optional.of(TossError.NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT);
            case DONE, PARTIAL_CANCELED -> refusalOfPaid(payment, amount, body);
        };
    }

    private static Optional<TossError> refusalOfPaid(Payment payment, long amount, JsonNode body) {
        var believed = body.path("refundableAmount");
        if (believed.isNumber() && believed.asLong() != payment.balanceWon()) {
            return Optional.of(TossError.NOT_MATCHES_REFUNDABLE_AMOUNT);
        }
        if (amount > payment.balanceWon()) {
            return Optional.of(TossError.NOT_CANCELABLE_AMOUNT);
        }
        var account = body.path("refundReceiveAccount");
        var toNobody = ACCOUNT.stream()
                .anyMatch(name -> account.path(name).asString("").isBlank());
        return payment.byTransfer() && toNobody ? Optional.of(TossError.INVALID_REFUND_ACCOUNT_INFO) : Optional.empty();
    }

    /** Somebody gives back what is left, in Toss's own console. */
    Optional<String> cancelInConsole(String paymentKey) {
        return payments.find(paymentKey)
                .filter(known -> known.status() == Status.DONE || known.status() == Status.PARTIAL_CANCELED)
                .flatMap(known -> payments.cancel(known, known.balanceWon(), "관리자 취소"))
                .map(Payment::paymentKey);
    }
}
