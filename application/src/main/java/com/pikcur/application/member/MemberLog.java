package com.pikcur.application.member;

import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.Optional;

/** Notes what was done to an account, for the audit trail and for those who react to it, together or not at all. */
public final class MemberLog {

    private final Transactions transactions;
    private final AuditTrail audit;
    private final DomainEvents events;

    public MemberLog(Transactions transactions, AuditTrail audit, DomainEvents events) {
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
    }

    /** In the surrounding transaction, or in one of its own. */
    void note(AuditEntry entry, DomainEvent event) {
        note(entry, Optional.of(event));
    }

    void note(AuditEntry entry, Optional<? extends DomainEvent> event) {
        transactions.execute(() -> {
            audit.append(entry);
            events.publish(event.<List<DomainEvent>>map(List::of).orElseGet(List::of));
            return entry;
        });
    }
}
