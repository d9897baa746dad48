package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

/**
 * Something worth remembering about an account, for good.
 *
 * @param member whose account it is
 * @param by who did it: the member, or an administrator
 * @param detail in a few words, without anything personal or secret
 */
public record AuditEntry(MemberId member, MemberId by, AuditAction action, String detail, Source source, Instant at) {

    private static final int LONGEST_DETAIL = 500;

    public AuditEntry {
        detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    /** Something members do themselves. */
    public static AuditEntry own(MemberId member, AuditAction action, Source source, Instant at) {
        return new AuditEntry(member, member, action, "", source, at);
    }
}
