package com.pikcur.sandbox.portone;

import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.RecordedCall;
import com.pikcur.sandbox.wire.ShownPayment;
import com.pikcur.sandbox.wire.Webhooks;
import com.pikcur.sandbox.wire.WireServer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** PortOne on a port of the loopback interface, with a key and a secret of its own. It forgets everything when it ends. */
public final class SandboxPortOne implements AutoCloseable {

    /**
     * An attempt to prove who somebody is, as the console shows it.
     *
     * @param merchantUid the service's own number of the attempt
     * @param otp the code on the phone
     */
    public record ShownCertification(String impUid, String merchantUid, String phone, String otp, boolean certified) {}

    private final WireServer server;
    private final String key = UUID.randomUUID().toString();
    private final String secret = UUID.randomUUID().toString();
    private final Faults faults = new Faults(Set.of("prepare", "read", "find", "cancel"));
    private final Webhooks webhooks =
            new Webhooks("/api/v1/webhooks/payments/iamport", faults, status -> status < 500, List.of());
    private final Certifications certifications;
    private final BankHolders holders;
    private final Tokens tokens;
    private final Preparations preparations = new Preparations();
    private final Payments payments;
    private final Cancellations cancellations;

    private SandboxPortOne(Clock clock) {
        this.tokens = new Tokens(key, secret, clock);
        this.certifications = new Certifications(clock);
        this.holders = new BankHolders(certifications::lastCertifiedName);
        this.payments = new Payments(clock, preparations, webhooks);
        this.cancellations = new Cancellations(payments);
        var groups = List.of(certifications, holders, preparations, cancellations, new PaymentReads(payments));
        this.server = WireServer.start(new Api(tokens, groups), faults, clock);
    }

    /** Starts on a free port. */
    public static SandboxPortOne start() {
        return start(Clock.systemUTC());
    }

    /** @param clock by which codes and tokens expire */
    public static SandboxPortOne start(Clock clock) {
        return new SandboxPortOne(clock);
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return server.url();
    }

    public String key() {
        return key;
    }

    public String secret() {
        return secret;
    }

    /** What can be made to go wrong: {@code prepare}, {@code read}, {@code find} and {@code cancel}. */
    public Faults faults() {
        return faults;
    }

    /** What it was asked, the newest first. */
    public List<RecordedCall> calls() {
        return server.calls();
    }

    /** From now on the service at this address is told of payments, in JSON. */
    public void webhooksTo(String baseUrl) {
        webhooks.to(baseUrl);
    }

    /** From now on the service is told in forms. */
    public void webhooksAsForms() {
        payments.sendNoticesAsForms();
    }

    /** From now on what meets no service, or one in trouble, is sent again; never, unless it is asked for. */
    public void retryWebhooks(int times, Duration pause) {
        webhooks.retryAfter(Collections.nCopies(times, pause));
    }

    /**
     * A buyer pays by card what was prepared.
     *
     * @return PortOne's name of the payment; empty if nothing was prepared, or it is paid already
     */
    public Optional<String> pay(String merchantUid) {
        return asPrepared(merchantUid).flatMap(amountWon -> payments.pay(merchantUid, amountWon));
    }

    /** A buyer pays this much by card; empty if another amount was prepared, or it is paid already. */
    public Optional<String> payAmount(String merchantUid, long amountWon) {
        return payments.pay(merchantUid, amountWon);
    }

    /** A buyer is given a virtual account to transfer to what was prepared: the payment is {@code ready}. */
    public Optional<String> payByTransfer(String merchantUid) {
        return asPrepared(merchantUid).flatMap(amountWon -> payByTransfer(merchantUid, amountWon));
    }

    public Optional<String> payByTransfer(String merchantUid, long amountWon) {
        return payments.issueAccount(merchantUid, amountWon);
    }

    /**
     * The money comes after all, to the virtual account or for what was reported failed.
     *
     * @return the same name; empty if it is not waited for
     */
    public Optional<String> deposit(String impUid) {
        return payments.complete(impUid);
    }

    /** A buyer's card is refused; nobody is told. */
    public Optional<String> fail(String merchantUid) {
        return asPrepared(merchantUid).flatMap(amountWon -> payments.fail(merchantUid, amountWon));
    }

    /** Somebody cancels in PortOne's console what is left of a payment; empty if nothing is. */
    public Optional<String> cancel(String impUid) {
        return cancellations.cancelInConsole(impUid);
    }

    private Optional<Long> asPrepared(String merchantUid) {
        return preparations.amountWon(merchantUid).stream().boxed().findFirst();
    }

    /** All payments, the newest first. */
    public List<ShownPayment> payments() {
        return payments.shown();
    }

    /** Whether the service has told the amount that is to be paid under this number. */
    public boolean isPrepared(String merchantUid) {
        return preparations.amountWon(merchantUid).isPresent();
    }

    /** All attempts since the start, the newest first. */
    public List<ShownCertification> certifications() {
        return certifications.shown();
    }

    /** The newest attempt on this phone. */
    public Optional<ShownCertification> newestOn(String phone) {
        return certifications().stream()
                .filter(known -> known.phone().equals(phone))
                .findFirst();
    }

    /**
     * Somebody proves who they are in PortOne's own window.
     *
     * @param fields as {@code POST /certifications/otp/request} takes them
     * @return PortOne's name of the proof; empty if a field is missing
     */
    public Optional<String> certifyInPopUp(Map<String, String> fields) {
        return certifications.certifyInPopUp(Call.inWindow(fields));
    }

    /** From now on the account belongs to this person. */
    public void tellHolder(String bankCode, String number, String name) {
        holders.tell(bankCode, number, name);
    }

    /** Makes every token worthless, as if it had expired. */
    public void revokeTokens() {
        tokens.revoke();
    }

    @Override
    public void close() {
        server.close();
        webhooks.close();
    }
}
