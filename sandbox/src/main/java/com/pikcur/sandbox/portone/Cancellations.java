package com.pikcur.sandbox.portone;

import com.pikcur.sandbox.portone.Payment.Cancellation;
import com.pikcur.sandbox.portone.Payment.Status;
import java.util.List;
import java.util.Optional;

/**
 * Giving money back, as often as something is left. What is refused is refused under HTTP 200 with code 1.
 *
 * <p>The texts for an unknown payment and for one nothing is left of are PortOne's own, word for word; those for the other
 * refusals are not known that exactly.
 */
final class Cancellations implements Calls {

    private static final Envelope UNKNOWN = refused("취소할 결제건이 존재하지 않습니다.");
    private static final Envelope NOTHING_LEFT = refused("이미 전액취소된 주문입니다.");
    private static final Envelope NOTHING_PAID = refused("취소할 수 있는 상태의 결제건이 아닙니다.");
    private static final Envelope TOO_MUCH = refused("취소 요청금액이 취소 가능금액을 초과하였습니다.");
    private static final Envelope OTHER_BALANCE = refused("취소 가능금액(checksum)이 일치하지 않습니다.");
    private static final Envelope NO_ACCOUNT = refused("가상계좌 환불을 위한 환불계좌 정보가 누락되었습니다.");
    private static final Envelope MALFORMED = Envelope.refusal(400, "필수 파라미터가 누락되었거나 형식이 올바르지 않습니다.");
    private static final List<String> REFUND_ACCOUNT =
            List.of("refund_holder", "refund_bank", "refund_account", "refund_tel");

    private final Payments payments;

    Cancellations(Payments payments) {
        this.payments = payments;
    }

    private static Envelope refused(String message) {
        return new Envelope(200, 1, message, null);
    }

    @Override
    public Optional<Envelope> answer(Call call) {
        return call.is("POST", "payments", "cancel") ? Optional.of(cancel(call)) : Optional.empty();
    }

    private Envelope cancel(Call call) {
        if (!isWritten(call.field("amount")) || !isWritten(call.field("checksum"))) {
            return MALFORMED;
        }
        // One cancellation at a time: the second sees what the first has left.
        synchronized (payments) {
            return meant(call).map(payment -> decide(call, payment)).orElse(UNKNOWN);
        }
    }

    private static boolean isWritten(String amount) {
        return amount.isEmpty() || Won.of(amount).orElse(-1) >= 0;
    }

    /** PortOne's name wins: if it leads nowhere, the merchant's is not looked at. */
    private Optional<Payment> meant(Call call) {
        var impUid = call.field("imp_uid");
        if (!impUid.isEmpty()) {
            return payments.find(impUid);
        }
        var all = payments.of(call.field("merchant_uid")).reversed();
        return all.stream()
                .filter(known -> known.times().paid() != null)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Envelope decide(Call call, Payment payment) {
        return switch (payment.status()) {
            case CANCELLED -> NOTHING_LEFT;
            case FAILED -> NOTHING_PAID;
            case READY -> payment.byTransfer() ? withdraw(payment) : NOTHING_PAID;
            case PAID -> giveBack(call, payment);
        };
    }

    private Envelope withdraw(Payment payment) {
        return payments.change(payment.impUid(), _ -> true, known -> known.withdrawn(payments.now()))
                .map(withdrawn -> Envelope.of(ToldPayment.of(withdrawn)))
                .orElse(UNKNOWN);
    }

    private Envelope giveBack(Call call, Payment payment) {
        var asked = Won.of(call.field("amount")).orElse(0);
        var amount = asked == 0 ? payment.leftWon() : asked;
        if (!call.field("checksum").isEmpty() && Won.of(call.field("checksum")).orElse(-1) != payment.leftWon()) {
            return OTHER_BALANCE;
        }
        if (amount > payment.leftWon()) {
            return TOO_MUCH;
        }
        if (payment.byTransfer()
                && REFUND_ACCOUNT.stream().anyMatch(name -> call.field(name).isBlank())) {
            return NO_ACCOUNT;
        }
        return cancel(payment.impUid(), amount, call.field("reason"))
                .map(cancelled -> {
                    if (Boolean.parseBoolean(call.field("enable_webhook"))) {
                        payments.tellOfCancellation(cancelled);
                    }
                    return Envelope.of(ToldPayment.of(cancelled));
                })
                .orElse(UNKNOWN);
    }

    private Optional<Payment> cancel(String impUid, long amountWon, String reason) {
        var cancellation = new Cancellation(payments.newCancellationId(), amountWon, payments.now(), reason);
        return payments.change(
                impUid,
                known -> known.status() == Status.PAID && amountWon <= known.leftWon(),
                known -> known.cancelled(cancellation));
    }

    /** Somebody cancels what is left, in the console of PortOne's own; the service is always told of that. */
    Optional<String> cancelInConsole(String impUid) {
        synchronized (payments) {
            return payments.find(impUid)
                    .filter(known -> known.status() == Status.PAID)
                    .flatMap(known -> cancel(impUid, known.leftWon(), "관리자 취소"))
                    .map(cancelled -> {
                        payments.tellOfCancellation(cancelled);
                        return impUid;
                    });
        }
    }
}
