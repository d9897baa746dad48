package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.VirtualAccount;
import com.pikcur.domain.payment.port.HeldPayment.Stage;
import com.pikcur.domain.payment.port.RefundGateway.Request;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All payments of the provider in memory, which alone uses it, one call at a time. */
final class HeldPayments {

    private static final Duration TO_TRANSFER = Duration.ofDays(3);

    private final String provider;
    private final Clock clock;
    private final Map<String, Money> prepared = new HashMap<>();
    private final Map<PaymentKey, HeldPayment> held = new LinkedHashMap<>();
    private final Set<RefundId> done = new HashSet<>();
    private Optional<String> refusal = Optional.empty();

    HeldPayments(String provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    void prepare(MerchantUid merchantUid, Money amount) {
        prepared.put(merchantUid.value(), amount);
    }

    Money prepared(MerchantUid merchantUid) {
        return Optional.ofNullable(prepared.get(merchantUid.value())).orElseThrow();
    }

    PaymentKey begin(MerchantUid merchantUid, Money amount, Stage stage) {
        // Unique among all providers, as the real ones' are, so that tests can mix them up and notice.
        var key = new PaymentKey(provider + "-" + UUID.randomUUID());
        var waits = stage == Stage.WAITING_FOR_DEPOSIT;
        var now = clock.instant();
        var told = new ToldPayment(
                key,
                merchantUid.value(),
                amount,
                Money.ZERO,
                now,
                waits ? Optional.of(new HiddenText("secret-" + UUID.randomUUID())) : Optional.empty());
        var account = waits
                ? Optional.of(new VirtualAccount(
                        "004", new HiddenText("%014d".formatted(held.size() + 1)), Optional.of(now.plus(TO_TRANSFER))))
                : Optional.<VirtualAccount>empty();
        held.put(key, new HeldPayment(told, stage, account, stage == Stage.PAID ? 1 : 0, 0));
        return key;
    }

    PaymentAnswer confirm(PaymentKey key, MerchantUid merchantUid) {
        var payment = held.get(key);
        if (payment == null || payment.stage() != Stage.TO_BE_CONFIRMED) {
            return find(key);
        }
        if (!payment.told().merchantUid().equals(merchantUid.value())) {
            return notFound();
        }
        turn(key, Stage.PAID);
        return find(key);
    }

    PaymentAnswer find(PaymentKey key) {
        return Optional.ofNullable(held.get(key)).map(HeldPayment::answer).orElseGet(HeldPayments::notFound);
    }

    /** The paid one of several, or else the newest. */
    PaymentAnswer find(MerchantUid merchantUid) {
        return under(merchantUid)
                .reduce((one, later) -> one.stage() == Stage.PAID ? one : later)
                .map(HeldPayment::answer)
                .orElseGet(HeldPayments::notFound);
    }

    private Stream<HeldPayment> under(MerchantUid merchantUid) {
        return held.values().stream()
                .filter(payment -> payment.told().merchantUid().equals(merchantUid.value()));
    }

    private static PaymentAnswer notFound() {
        return new PaymentAnswer.Declined(DeclineReason.NOT_FOUND, "NOT_FOUND_PAYMENT");
    }

    RefundAnswer refund(Request request) {
        var payment = held.get(request.key());
        if (payment == null) {
            return new RefundAnswer.Refused("NOT_FOUND_PAYMENT");
        }
        if (done.contains(request.id())) {
            return new RefundAnswer.Refunded(payment.told());
        }
        var reason = refusal.or(() -> reasonAgainst(request, payment));
        refusal = Optional.empty();
        if (reason.isPresent()) {
            return new RefundAnswer.Refused(reason.get());
        }
        done.add(request.id());
        return new RefundAnswer.Refunded(cancel(request.key(), request.amount()));
    }

    private static Optional<String> reasonAgainst(Request request, HeldPayment payment) {
        if (payment.stage() != Stage.PAID) {
            return Optional.of("NOT_PAID");
        }
        if (!payment.told().remaining().equals(request.refundable())) {
            return Optional.of("NOT_MATCHES_REFUNDABLE_AMOUNT");
        }
        if (request.amount().isZero() || request.amount().isGreaterThan(request.refundable())) {
            return Optional.of("NOT_CANCELABLE_AMOUNT");
        }
        return payment.account().isPresent() && request.account().isEmpty()
                ? Optional.of("INVALID_REFUND_ACCOUNT_INFO")
                : Optional.empty();
    }

    void refuseNextRefund(String providerCode) {
        refusal = Optional.of(providerCode);
    }

    ToldPayment cancel(PaymentKey key, Money amount) {
        var less = payment(key).cancelled(amount);
        held.put(key, less);
        return less.told();
    }

    void turn(PaymentKey key, Stage stage) {
        held.put(key, payment(key).turned(stage, clock.instant()));
    }

    int charges(MerchantUid merchantUid) {
        return under(merchantUid).mapToInt(HeldPayment::charges).sum();
    }

    int refunds(PaymentKey key) {
        return payment(key).refunds();
    }

    HiddenText secret(PaymentKey key) {
        return payment(key).told().secret().orElseThrow();
    }

    private HeldPayment payment(PaymentKey key) {
        return Optional.ofNullable(held.get(key)).orElseThrow();
    }
}
