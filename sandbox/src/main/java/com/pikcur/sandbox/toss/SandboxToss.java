package com.pikcur.sandbox.toss;

import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.RecordedCall;
import com.pikcur.sandbox.wire.ShownPayment;
import com.pikcur.sandbox.wire.Webhooks;
import com.pikcur.sandbox.wire.WireServer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Toss Payments on a port of the loopback interface, with keys of its own. It forgets everything when it ends.
 *
 * <p>Money is taken in two steps: the buyer agrees in a window, which is {@link #pay} here, and the service confirms.
 */
public final class SandboxToss implements AutoCloseable {

    private static final Set<String> OPERATIONS = Set.of("confirm", "read", "find", "cancel");
    /** Seven, one, four, sixteen … units after the last. */
    private static final int RETRIES = 7;
    /** A minute of Toss's. */
    private static final Duration UNIT = Duration.ofMillis(10);

    private final String secretKey = "test_sk_" + UUID.randomUUID().toString().replace("-", "");
    private final String clientKey = "test_ck_" + UUID.randomUUID().toString().replace("-", "");
    private final Faults faults = new Faults(OPERATIONS);
    private final Webhooks webhooks =
            new Webhooks("/api/v1/webhooks/payments/toss", faults, status -> status == 200, schedule(UNIT));
    private final Payments payments;
    private final WireServer server;

    private SandboxToss(Clock clock) {
        this.payments = new Payments(clock, webhooks);
        this.server = WireServer.start(new Api(secretKey, payments, new Idempotency(clock)), faults, clock);
    }

    /** Starts on a free port. */
    public static SandboxToss start() {
        return start(Clock.systemUTC());
    }

    /** @param clock by which payments and idempotency keys expire */
    public static SandboxToss start(Clock clock) {
        return new SandboxToss(clock);
    }

    private static List<Duration> schedule(Duration unit) {
        return LongStream.iterate(1, units -> units * 4)
                .limit(RETRIES)
                .mapToObj(unit::multipliedBy)
                .toList();
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return server.url();
    }

    public String secretKey() {
        return secretKey;
    }

    public String clientKey() {
        return clientKey;
    }

    /** What can be made to go wrong: {@code confirm}, {@code read}, {@code find} and {@code cancel}. */
    public Faults faults() {
        return faults;
    }

    /** What it was asked, the newest first. */
    public List<RecordedCall> calls() {
        return server.calls();
    }

    /** From now on the service at this address is told of payments. */
    public void webhooksTo(String baseUrl) {
        webhooks.to(baseUrl);
    }

    /** From now on a minute of the schedule by which notices are sent again takes this long; a hundredth of a second first. */
    public void retryWebhooksIn(Duration unit) {
        webhooks.retryAfter(schedule(unit));
    }

    /** The window opens and the buyer has not done anything yet: {@code READY}. */
    public Optional<String> open(String orderId) {
        return payments.open(orderId, null, false).map(Payment::paymentKey);
    }

    /**
     * A buyer agrees to pay by card; the confirmation says how much.
     *
     * @return the key to confirm it by; empty if the order was paid before, or its number is none that Toss takes
     */
    public Optional<String> pay(String orderId) {
        return payments.pay(orderId, null, false);
    }

    /** A buyer agrees to pay this much by card, and no other amount can be confirmed. */
    public Optional<String> payAmount(String orderId, long amountWon) {
        return payments.pay(orderId, amountWon, false);
    }

    /** A buyer wants to transfer the money: the confirmation leads to {@code WAITING_FOR_DEPOSIT}. */
    public Optional<String> payByTransfer(String orderId) {
        return payments.pay(orderId, null, true);
    }

    public Optional<String> payByTransfer(String orderId, long amountWon) {
        return payments.pay(orderId, amountWon, true);
    }

    /** The money comes to the virtual account; empty if it is not waited for. */
    public Optional<String> deposit(String paymentKey) {
        return payments.deposit(paymentKey);
    }

    /** The bank takes a deposit back: from {@code DONE} to {@code WAITING_FOR_DEPOSIT}. */
    public Optional<String> withdrawDeposit(String paymentKey) {
        return payments.withdrawDeposit(paymentKey);
    }

    /** A buyer's card is refused: {@code ABORTED}. */
    public Optional<String> fail(String orderId) {
        return payments.fail(orderId);
    }

    /** Somebody gives back in Toss's console what is left of a payment; empty if nothing is. */
    public Optional<String> cancel(String paymentKey) {
        return new Cancellation(payments).cancelInConsole(paymentKey);
    }

    /** All payments, the newest first. */
    public List<ShownPayment> payments() {
        return payments.all().reversed().stream()
                .map(known -> new ShownPayment(
                        Api.PROVIDER,
                        known.paymentKey(),
                        known.orderId(),
                        known.totalWon(),
                        known.status().name()))
                .toList();
    }

    @Override
    public void close() {
        server.close();
        webhooks.close();
    }
}
