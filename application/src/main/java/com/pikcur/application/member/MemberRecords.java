package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.shared.MemberId;
import java.util.List;

/** Use case: an administrator looks a member up. */
public final class MemberRecords {

    private static final int MOST_ENTRIES = 100;

    private final AccountRepository accounts;
    private final AuditTrail audit;

    public MemberRecords(AccountRepository accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @throws NoSuchMember if there is none */
    public Account of(MemberId member) {
        return accounts.find(member).orElseThrow(() -> new NoSuchMember(member));
    }

    /** @throws NoSuchMember if nobody has this address */
    public Account withAddress(String email) {
        return accounts.findByEmail(email).orElseThrow(NoSuchMember::new);
    }

    /**
     * The latest entries about a member, the newest first.
     *
     * @throws NoSuchMember if there is none
     */
    public List<AuditEntry> audit(MemberId member) {
        return audit.latest(of(member).member(), MOST_ENTRIES);
    }
}
