package com.pikcur.sandbox.toss;

import com.pikcur.sandbox.toss.Payment.Cancel;
import com.pikcur.sandbox.toss.Payment.Status;
import com.pikcur.sandbox.wire.Notice;
import com.pikcur.sandbox.wire.Webhooks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All payments since the start, and what people do with them in windows of Toss's own. */
final class Payments {

    static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{6,64}");

    private static final Set<Status> OPEN = Set.of(Status.READY, Status.IN_PROGRESS, Status.ABORTED, Status.EXPIRED);

    private final Clock clock;
    private final Webhooks webhooks;
    private final Map<String, Payment> byKey = new LinkedHashMap<>();

    Payments(Clock clock, Webhooks webhooks) {
        this.clock = clock;
        this.webhooks = webhooks;
    }

    /**
     * Opens the window; empty for a number no order may have, and for one that was paid before.
     *
     * @param amountWon absent if the confirmation is to say it
     */
    synchronized Optional<Payment> open(String orderId, @Nullable Long amountWon, boolean byTransfer) {
        var ofOrder = all().stream().filter(known -> known.orderId().equals(orderId));
        if (!ORDER_ID.matcher(orderId).matches() || !ofOrder.allMatch(known -> OPEN.contains(known.status()))) {
            return Optional.empty();
        }
        var now = clock.instant();
        var opened = new Payment(
                "tsbx_" + random(),
                orderId,
                byTransfer,
                amountWon,
                Status.READY,
                now,
                now,
                null,
                "ps_" + random(),
                random(),
                List.of());
        byKey.put(opened.paymentKey(), opened);
        return Optional.of(opened);
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The buyer has done everything; money is taken when the service confirms it. */
    Optional<String> pay(String orderId, @Nullable Long amountWon, boolean byTransfer) {
        return open(orderId, amountWon, byTransfer)
                .filter(opened -> isReplaced(opened, opened.with(Status.IN_PROGRESS, clock.instant())))
                .map(Payment::paymentKey);
    }

    Optional<String> fail(String orderId) {
        return open(orderId, null, false).map(opened -> {
            happen(opened, opened.with(Status.ABORTED, clock.instant()));
            return opened.paymentKey();
        });
    }

    /** Empty, if somebody else was faster. */
    Optional<Payment> confirm(Payment known, long amountWon) {
        var confirmed = known.confirmed(amountWon, clock.instant());
        return happen(known, confirmed) ? Optional.of(confirmed) : Optional.empty();
    }

    Optional<String> deposit(String paymentKey) {
        return find(paymentKey)
                .filter(known -> known.status() == Status.WAITING_FOR_DEPOSIT)
                .filter(known -> happen(known, known.deposited(clock.instant())))
                .map(Payment::paymentKey);
    }

    Optional<String> withdrawDeposit(String paymentKey) {
        return find(paymentKey)
                .filter(known -> known.status() == Status.DONE && known.byTransfer())
                .filter(known -> happen(known, known.depositWithdrawn(clock.instant())))
                .map(Payment::paymentKey);
    }

    /** Gives money back; empty if the payment has changed since it was looked at. */
    Optional<Payment> cancel(Payment known, long amountWon, String reason) {
        var cancel = new Cancel(amountWon, reason, known.balanceWon() - amountWon, clock.instant(), random());
        var canceled = known.canceled(cancel);
        return happen(known, canceled) ? Optional.of(canceled) : Optional.empty();
    }

    private boolean happen(Payment known, Payment next) {
        var happened = new AtomicBoolean();
        webhooks.tell(statusChanged(next), () -> happened.set(isReplaced(known, next)));
        if (happened.get() && next.byTransfer()) {
            webhooks.tell(depositCallback(next));
        }
        return happened.get();
    }

    private synchronized boolean isReplaced(Payment known, Payment next) {
        return byKey.replace(known.paymentKey(), known, next);
    }

    private Notice statusChanged(Payment payment) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("eventType", "PAYMENT_STATUS_CHANGED");
        body.put("createdAt", ToldPayment.noticeTime(clock.instant()));
        body.put("data", ToldPayment.of(payment));
        return Notice.json(body);
    }

    private Notice depositCallback(Payment payment) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("createdAt", ToldPayment.noticeTime(clock.instant()));
        body.put("secret", payment.secret());
        body.put("status", payment.status().name());
        body.put("transactionKey", payment.lastTransactionKey());
        body.put("orderId", payment.orderId());
        return Notice.json(body);
    }

    synchronized Optional<Payment> find(String paymentKey) {
        return Optional.ofNullable(byKey.computeIfPresent(paymentKey, (_, known) -> known.at(clock.instant())));
    }

    /** The newest attempt. */
    Optional<Payment> ofOrder(String orderId) {
        return all().reversed().stream()
                .filter(known -> known.orderId().equals(orderId))
                .findFirst();
    }

    /** In the order in which they began. */
    synchronized List<Payment> all() {
        byKey.replaceAll((_, known) -> known.at(clock.instant()));
        return new ArrayList<>(byKey.values());
    }
}
