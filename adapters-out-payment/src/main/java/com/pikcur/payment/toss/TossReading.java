package com.pikcur.payment.toss;

import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.VirtualAccount;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.shared.RefundsSoFar;
import com.pikcur.payment.shared.RefundsSoFar.Past;
import com.pikcur.payment.shared.Won;
import com.pikcur.payment.toss.TossJson.AccountResponse;
import com.pikcur.payment.toss.TossJson.ErrorResponse;
import com.pikcur.payment.toss.TossJson.PaymentResponse;
import com.pikcur.provider.shared.ProviderCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Toss tells of a payment, in our words. Whatever is missing or makes no sense makes it unavailable. */
final class TossReading {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private TossReading() {}

    static PaymentAnswer answer(PaymentResponse told) {
        var status = required(told.status());
        return switch (status) {
            case "DONE", "PARTIAL_CANCELED" -> new PaymentAnswer.Paid(payment(told, approvedAt(told)));
            case "CANCELED" -> canceled(told);
            case "WAITING_FOR_DEPOSIT" ->
                new PaymentAnswer.Pending(
                        payment(told, requestedAt(told)),
                        Optional.ofNullable(told.virtualAccount()).flatMap(TossReading::virtualAccount));
            case "READY", "IN_PROGRESS" ->
                new PaymentAnswer.Pending(payment(told, requestedAt(told)), Optional.empty());
            case "ABORTED" -> declined(DeclineReason.REFUSED, told, status);
            case "EXPIRED" -> declined(DeclineReason.EXPIRED, told, status);
            default -> throw unreadable("tells a status nobody knows");
        };
    }

    /** Money was taken and all of it given back, unless what was cancelled had not been paid yet. */
    private static PaymentAnswer canceled(PaymentResponse told) {
        if (told.approvedAt() == null) {
            return new PaymentAnswer.Declined(DeclineReason.EXPIRED, "CANCELED");
        }
        var payment = payment(told, approvedAt(told));
        if (!payment.remaining().isZero()) {
            throw unreadable("contradicts itself on what was given back");
        }
        return new PaymentAnswer.Paid(payment);
    }

    private static PaymentAnswer declined(DeclineReason reason, PaymentResponse told, String status) {
        var code = Optional.ofNullable(told.failure()).map(ErrorResponse::code).flatMap(ProviderCode::of);
        return new PaymentAnswer.Declined(reason, code.orElse(status));
    }

    /** What was given back so far, for whoever wants to give back more. */
    static RefundsSoFar refunds(PaymentResponse told) {
        var cancels = Optional.ofNullable(told.cancels()).orElse(List.of());
        return new RefundsSoFar(
                answer(told),
                cancels.stream()
                        .map(one -> new Past(one.cancelReason(), Won.of(one.cancelAmount())))
                        .toList());
    }

    private static ToldPayment payment(PaymentResponse told, Instant at) {
        if (!"KRW".equals(told.currency())) {
            throw unreadable("tells amounts that are not in won");
        }
        var total = won(told.totalAmount());
        var balance = won(told.balanceAmount());
        if (balance.isGreaterThan(total)) {
            throw unreadable("has more left than it has taken");
        }
        return new ToldPayment(
                key(told.paymentKey()),
                required(told.orderId()),
                total,
                total.minus(balance),
                at,
                Optional.ofNullable(told.secret())
                        .filter(secret -> !secret.isBlank())
                        .map(HiddenText::new));
    }

    private static PaymentKey key(@Nullable String paymentKey) {
        if (paymentKey == null || !PaymentKey.isWellFormed(paymentKey)) {
            throw unreadable("tells of a payment under no name that can be used");
        }
        return new PaymentKey(paymentKey);
    }

    private static Money won(@Nullable BigDecimal amount) {
        return Won.of(amount).orElseThrow(() -> unreadable("tells an amount that is no whole won"));
    }

    private static Instant approvedAt(PaymentResponse told) {
        return moment(told.approvedAt()).orElseThrow(() -> unreadable("does not tell when it was paid"));
    }

    private static Instant requestedAt(PaymentResponse told) {
        return moment(told.requestedAt()).orElseThrow(() -> unreadable("does not tell when it was begun"));
    }

    private static Optional<VirtualAccount> virtualAccount(AccountResponse told) {
        var bank = Optional.ofNullable(told.bankCode()).orElse("");
        return Optional.ofNullable(told.accountNumber())
                .filter(number -> !number.isBlank())
                .map(number -> new VirtualAccount(bank, new HiddenText(number), moment(told.dueDate())));
    }

    /** Some moments come with an offset and some without: those are Korean ones. */
    private static Optional<Instant> moment(@Nullable String told) {
        if (told == null) {
            return Optional.empty();
        }
        try {
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(told, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof OffsetDateTime exact
                            ? exact.toInstant()
                            : LocalDateTime.from(read).atZone(SEOUL).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String required(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw unreadable("leaves out what a payment has");
        }
        return text;
    }

    private static ProviderUnavailable unreadable(String reason) {
        return new ProviderUnavailable(TossWire.NAME, reason);
    }
}
