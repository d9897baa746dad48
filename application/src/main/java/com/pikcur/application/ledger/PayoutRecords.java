package com.pikcur.application.ledger;

import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutDecision.Moved;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.PayoutStatus;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.ledger.port.PayoutRepository;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.util.Optional;

/** Everything that is stored of a pay-out, together: itself, the entries and events that go with it, and its timers. */
public final class PayoutRecords {

    /** Goes off when the bank is to be told, or told again, of a pay-out. */
    public static final String SENDING = "ledger-payout-sending";

    /** Goes off when the bank is to be asked what has become of a pay-out. */
    public static final String LOOK = "ledger-payout-look";

    private final PayoutRepository payouts;
    private final Books books;
    private final DomainEvents events;
    private final Timers timers;

    public PayoutRecords(PayoutRepository payouts, Books books, DomainEvents events, Timers timers) {
        this.payouts = payouts;
        this.books = books;
        this.events = events;
        this.timers = timers;
    }

    Optional<Payout> find(PayoutId id) {
        return payouts.find(id);
    }

    Optional<Payout> findLocked(PayoutId id) {
        return payouts.findLocked(id);
    }

    Books books() {
        return books;
    }

    void open(Moved requested) {
        payouts.add(requested.payout());
        follow(requested);
    }

    void move(Moved moved) {
        payouts.save(moved.payout());
        follow(moved);
    }

    /** The bank is about to be asked. */
    void note(Payout asking) {
        payouts.save(asking);
        remind(asking);
    }

    private void follow(Moved moved) {
        moved.entries().forEach(books::post);
        events.publish(moved.events());
        remind(moved.payout());
    }

    /** Sets the one timer the pay-out waits for, and no other. */
    void remind(Payout payout) {
        var sending = new Timer(SENDING, payout.id().value());
        var look = new Timer(LOOK, payout.id().value());
        var due = payout.status() == PayoutStatus.REQUESTED ? sending : look;
        payout.nextLookAt().ifPresentOrElse(at -> timers.set(due, at), () -> timers.cancel(due));
        timers.cancel(due.equals(sending) ? look : sending);
    }
}
