package com.pikcur.application.payment;

import com.pikcur.domain.payment.port.ReconciliationRepository;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Use case: it is night in Korea, and the day before is compared. Sets its own timer for the next night. */
public final class ReconcileNightly {

    public static final String TIMER = "payment-reconciliation";

    /** There is one such timer, whatever the number of nodes. */
    private static final Timer NIGHT = new Timer(TIMER, new UUID(0, 1));

    private static final LocalTime AT = LocalTime.of(4, 0);

    private final ReconcilePayments reconcile;
    private final ReconciliationRepository reports;
    private final Transactions transactions;
    private final Timers timers;
    private final Clock clock;

    public ReconcileNightly(
            ReconcilePayments reconcile,
            ReconciliationRepository reports,
            Transactions transactions,
            Timers timers,
            Clock clock) {
        this.reconcile = reconcile;
        this.reports = reports;
        this.transactions = transactions;
        this.timers = timers;
        this.clock = clock;
    }

    public void handle() {
        reconcile.handle(today().minusDays(1));
        waitForNight();
    }

    /** Called at every start, too. A night that was slept through is made up for at once. */
    public void waitForNight() {
        var now = clock.instant();
        var night = today().atTime(AT).atZone(ReconcilePayments.KOREA).toInstant();
        var next = night.isAfter(now) || reports.find(today().minusDays(1)).isEmpty()
                ? night
                : today().plusDays(1).atTime(AT).atZone(ReconcilePayments.KOREA).toInstant();
        transactions.execute(() -> {
            timers.set(NIGHT, next);
            return next;
        });
    }

    private LocalDate today() {
        return clock.instant().atZone(ReconcilePayments.KOREA).toLocalDate();
    }
}
