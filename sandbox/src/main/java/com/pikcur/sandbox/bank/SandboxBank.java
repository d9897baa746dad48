package com.pikcur.sandbox.bank;

import com.pikcur.sandbox.bank.Transfer.Status;
import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.RecordedCall;
import com.pikcur.sandbox.wire.WireServer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The bank on a port of the loopback interface, with a key of its own. It forgets everything when it ends. */
public final class SandboxBank implements AutoCloseable {

    /**
     * A transfer, as the console shows it.
     *
     * @param status the bank's own word
     * @param code why it failed; empty if it did not
     */
    public record ShownTransfer(
            String reference, String bankCode, String accountNumber, long amountWon, String status, String code) {}

    private static final Set<String> OPERATIONS = Set.of("send", "read");
    private static final Duration SETTLES_AFTER = Duration.ofSeconds(1);
    private static final Duration RETURNS_AFTER = Duration.ofSeconds(3);

    private final String key = "bank_" + UUID.randomUUID().toString().replace("-", "");
    private final Faults faults = new Faults(OPERATIONS);
    private final Clock clock;
    private final Transfers transfers;
    private final WireServer server;

    private SandboxBank(Clock clock, Duration settlesAfter, Duration returnsAfter) {
        this.clock = clock;
        this.transfers = new Transfers(clock, settlesAfter, returnsAfter);
        this.server = WireServer.start(new Api(key, clock, transfers), faults, clock);
    }

    /** Starts on a free port. A transfer arrives after a second; what comes back does so three seconds later. */
    public static SandboxBank start() {
        return start(Clock.systemUTC(), SETTLES_AFTER, RETURNS_AFTER);
    }

    /**
     * Starts on a free port.
     *
     * @param settlesAfter how long a transfer is on its way, if nobody decides earlier
     * @param returnsAfter how long after that it comes back from where it cannot stay
     */
    public static SandboxBank start(Clock clock, Duration settlesAfter, Duration returnsAfter) {
        return new SandboxBank(clock, settlesAfter, returnsAfter);
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return server.url();
    }

    public String key() {
        return key;
    }

    /** What can be made to go wrong: {@code send} and {@code read}. */
    public Faults faults() {
        return faults;
    }

    /** What it was asked, the newest first. */
    public List<RecordedCall> calls() {
        return server.calls();
    }

    /** The bank tells nobody anything; it has to be asked. */
    public void webhooksTo(String baseUrl) {
        // Here only so that all servers are told alike.
    }

    /** A transfer on its way arrives now; empty if there is none. */
    public Optional<ShownTransfer> settle(String reference) {
        return change(reference, Set.of(Status.IN_TRANSIT), Status.SETTLED, Optional.empty());
    }

    /** A transfer on its way fails now; empty if there is none. */
    public Optional<ShownTransfer> fail(String reference, String code) {
        return change(reference, Set.of(Status.IN_TRANSIT), Status.FAILED, Optional.of(code));
    }

    /** Money that has arrived, or is about to, comes back now; empty if there is none. */
    public Optional<ShownTransfer> returnLate(String reference) {
        return change(
                reference,
                Set.of(Status.IN_TRANSIT, Status.SETTLED),
                Status.FAILED,
                Optional.of(Transfers.RETURNED_BY_BANK));
    }

    private Optional<ShownTransfer> change(String reference, Set<Status> from, Status to, Optional<String> code) {
        return transfers.change(reference, from, to, code).map(this::shown);
    }

    /** All transfers, the newest first. */
    public List<ShownTransfer> transfers() {
        return transfers.newest().stream().map(this::shown).toList();
    }

    private ShownTransfer shown(Transfer transfer) {
        var order = transfer.order();
        var change = transfer.at(clock.instant());
        return new ShownTransfer(
                order.reference(),
                order.bankCode(),
                order.accountNumber(),
                order.amountWon(),
                change.status().name(),
                Optional.ofNullable(change.code()).orElse(""));
    }

    @Override
    public void close() {
        server.close();
    }
}
