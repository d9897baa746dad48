package com.pikcur.sandbox.portone;

import com.pikcur.sandbox.portone.Payment.Status;
import com.pikcur.sandbox.wire.Notice;
import com.pikcur.sandbox.wire.ShownPayment;
import com.pikcur.sandbox.wire.Webhooks;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All payments since the start, and what people do with them in windows of PortOne's own. */
final class Payments {

    private final Clock clock;
    private final Preparations preparations;
    private final Webhooks webhooks;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Payment> byImpUid = new LinkedHashMap<>();
    private volatile boolean noticesAsForms;

    Payments(Clock clock, Preparations preparations, Webhooks webhooks) {
        this.clock = clock;
        this.preparations = preparations;
        this.webhooks = webhooks;
    }

    /** From now on notices are forms instead of JSON. */
    void sendNoticesAsForms() {
        noticesAsForms = true;
    }

    /**
     * Opens the window. Closed at once, and empty, for another amount than was prepared, and for what is paid already.
     *
     * @param amountWon what the page asks for
     */
    synchronized Optional<Payment> begin(String merchantUid, long amountWon, boolean byTransfer) {
        var prepared = preparations.amountWon(merchantUid);
        if (amountWon <= 0 || (prepared.isPresent() && prepared.getAsLong() != amountWon)) {
            return Optional.empty();
        }
        if (of(merchantUid).stream().anyMatch(known -> known.status() == Status.PAID)) {
            return Optional.empty();
        }
        var impUid = "imp_%012d".formatted(random.nextLong(1_000_000_000_000L));
        var begun = Payment.begun(impUid, merchantUid, amountWon, byTransfer, clock.instant());
        byImpUid.put(impUid, begun);
        return Optional.of(begun);
    }

    /** The buyer pays by card. */
    Optional<String> pay(String merchantUid, long amountWon) {
        return begin(merchantUid, amountWon, false).flatMap(begun -> complete(begun.impUid()));
    }

    /** The buyer is given a virtual account. */
    Optional<String> issueAccount(String merchantUid, long amountWon) {
        return begin(merchantUid, amountWon, true).map(begun -> {
            webhooks.tell(notice(begun));
            return begun.impUid();
        });
    }

    /** Nobody is told of what failed. */
    Optional<String> fail(String merchantUid, long amountWon) {
        return begin(merchantUid, amountWon, false)
                .flatMap(begun -> change(begun.impUid(), known -> true, known -> known.failed(clock.instant())))
                .map(Payment::impUid);
    }

    /** The money has come after all: to a virtual account, or for what had been reported failed. */
    Optional<String> complete(String impUid) {
        Predicate<Payment> unpaid = known -> known.status() == Status.READY || known.status() == Status.FAILED;
        return find(impUid).filter(unpaid).map(known -> {
            webhooks.tell(
                    notice(known.paid(clock.instant())),
                    () -> change(impUid, unpaid, now -> now.paid(clock.instant())));
            return impUid;
        });
    }

    synchronized Optional<Payment> change(
            String impUid, Predicate<Payment> condition, UnaryOperator<Payment> happening) {
        var changed = find(impUid).filter(condition).map(happening);
        changed.ifPresent(payment -> byImpUid.put(impUid, payment));
        return changed;
    }

    /** The service is told of a cancellation. */
    void tellOfCancellation(Payment cancelled) {
        webhooks.tell(notice(cancelled));
    }

    private Notice notice(Payment payment) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("imp_uid", payment.impUid());
        fields.put("merchant_uid", payment.merchantUid());
        var cancellations = payment.cancellations();
        if (!cancellations.isEmpty()) {
            // Every cancellation is announced as one, even if something is left of the payment.
            fields.put("status", Status.CANCELLED.text());
            fields.put("cancellation_id", cancellations.getLast().id());
        } else {
            fields.put("status", payment.status().text());
        }
        return noticesAsForms ? Notice.form(fields) : Notice.json(fields);
    }

    String newCancellationId() {
        return "cnl_%012d".formatted(random.nextLong(1_000_000_000_000L));
    }

    Instant now() {
        return clock.instant();
    }

    synchronized Optional<Payment> find(String impUid) {
        return Optional.ofNullable(byImpUid.get(impUid));
    }

    /** In the order in which they began. */
    List<Payment> of(String merchantUid) {
        return all().stream()
                .filter(known -> known.merchantUid().equals(merchantUid))
                .toList();
    }

    /** In the order in which they began. */
    synchronized List<Payment> all() {
        return new ArrayList<>(byImpUid.values());
    }

    /** For people to look at, the newest first. */
    List<ShownPayment> shown() {
        return all().reversed().stream()
                .map(known -> new ShownPayment(
                        Api.PROVIDER,
                        known.impUid(),
                        known.merchantUid(),
                        known.amountWon(),
                        known.status().text()))
                .toList();
    }
}
