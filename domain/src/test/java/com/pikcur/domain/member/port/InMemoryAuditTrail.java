package com.pikcur.domain.member.port;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The audit trail in memory. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final InMemoryTransactions.Kept<List<AuditEntry>> entries;

    public InMemoryAuditTrail(InMemoryTransactions transactions) {
        this.entries = transactions.keep(List.of());
    }

    @Override
    public void append(AuditEntry entry) {
        entries.change(
                before -> Stream.concat(before.stream(), Stream.of(entry)).toList());
    }

    @Override
    public boolean hasSignedIn(MemberId member, String address, Instant since) {
        return kept(member).stream()
                .anyMatch(entry -> entry.action() == AuditAction.SIGNED_IN
                        && entry.source().address().equals(address)
                        && !entry.at().isBefore(since));
    }

    public List<AuditEntry> kept(MemberId member) {
        return entries.get().stream()
                .filter(entry -> entry.member().equals(member))
                .toList();
    }
}
