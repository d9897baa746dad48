package com.pikcur.domain.member.port;

import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

/**
 * Remembers for good what was done to accounts, by whom and from where. Contract: {@code AuditTrailContract}.
 *
 * <p>Entries are kept in the surrounding transaction and never change afterwards.
 */
public interface AuditTrail {

    void append(AuditEntry entry);

    /** Whether the member has signed in from this network address since then. */
    boolean hasSignedIn(MemberId member, String address, Instant since);
}
