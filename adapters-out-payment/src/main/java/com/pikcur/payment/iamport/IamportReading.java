package com.pikcur.payment.iamport;

import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.VirtualAccount;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.iamport.IamportPaymentJson.PaymentResponse;
import com.pikcur.payment.shared.RefundsSoFar;
import com.pikcur.payment.shared.RefundsSoFar.Past;
import com.pikcur.payment.shared.Won;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What PortOne tells of a payment, in our words. Whatever is missing or makes no sense makes it unavailable. */
final class IamportReading {

    private IamportReading() {}

    static PaymentAnswer answer(PaymentResponse told) {
        return switch (required(told.status())) {
            case "paid" -> new PaymentAnswer.Paid(payment(told, paidAt(told)));
            case "ready" ->
                new PaymentAnswer.Pending(
                        payment(told, moment(told.vbankIssuedAt(), told.startedAt())), virtualAccount(told));
            case "failed" -> new PaymentAnswer.Declined(DeclineReason.REFUSED, "failed");
            case "cancelled" -> cancelled(told);
            default -> throw unreadable("tells a status nobody knows");
        };
    }

    /** Money was taken and all of it given back, unless what was cancelled had not been paid yet. */
    private static PaymentAnswer cancelled(PaymentResponse told) {
        if (seconds(told.paidAt()).isEmpty()) {
            return new PaymentAnswer.Declined(DeclineReason.EXPIRED, "cancelled");
        }
        var payment = payment(told, paidAt(told));
        if (!payment.remaining().isZero()) {
            throw unreadable("contradicts itself on what was given back");
        }
        return new PaymentAnswer.Paid(payment);
    }

    /** What was given back so far, for whoever wants to give back more. */
    static RefundsSoFar refunds(PaymentResponse told) {
        var history = Optional.ofNullable(told.cancelHistory()).orElse(List.of());
        return new RefundsSoFar(
                answer(told),
                history.stream()
                        .map(one -> new Past(one.reason(), Won.of(one.amount())))
                        .toList());
    }

    private static ToldPayment payment(PaymentResponse told, Instant at) {
        if (!"KRW".equals(told.currency())) {
            throw unreadable("tells amounts that are not in won");
        }
        var amount = won(told.amount());
        var cancelled = won(told.cancelAmount());
        if (cancelled.isGreaterThan(amount)) {
            throw unreadable("has given back more than it has taken");
        }
        return new ToldPayment(
                key(told.impUid()), required(told.merchantUid()), amount, cancelled, at, Optional.empty());
    }

    private static PaymentKey key(@Nullable String impUid) {
        if (impUid == null || !PaymentKey.isWellFormed(impUid)) {
            throw unreadable("tells of a payment under no name that can be used");
        }
        return new PaymentKey(impUid);
    }

    private static Money won(@Nullable BigDecimal amount) {
        return Won.of(amount).orElseThrow(() -> unreadable("tells an amount that is no whole won"));
    }

    private static Instant paidAt(PaymentResponse told) {
        return moment(told.paidAt());
    }

    private static Instant moment(@Nullable Long... candidates) {
        return Stream.of(candidates)
                .flatMap(candidate -> seconds(candidate).stream())
                .findFirst()
                .orElseThrow(() -> unreadable("does not tell when it was"));
    }

    private static Optional<Instant> seconds(@Nullable Long told) {
        return Optional.ofNullable(told)
                .filter(seconds -> seconds > 0 && seconds <= Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private static Optional<VirtualAccount> virtualAccount(PaymentResponse told) {
        var bank = Stream.of(told.vbankCode(), told.vbankName())
                .flatMap(name -> Optional.ofNullable(name).stream())
                .findFirst()
                .orElse("");
        return Optional.ofNullable(told.vbankNum())
                .filter(number -> !number.isBlank())
                .map(number -> new VirtualAccount(bank, new HiddenText(number), seconds(told.vbankDate())));
    }

    private static String required(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw unreadable("leaves out what a payment has");
        }
        return text;
    }

    private static ProviderUnavailable unreadable(String reason) {
        return new ProviderUnavailable(IamportWire.NAME, reason);
    }
}
