package com.pikcur.application.member;

import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberEvent.RolesChanged;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Set;

/** Use case: an administrator says what a member may do. */
public final class GrantRoles {

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final MemberLog log;
    private final Clock clock;

    public GrantRoles(Transactions transactions, AccountRepository accounts, MemberLog log, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @return whether it was done: nobody changes their own roles, so that there always is an administrator
     * @throws NoSuchMember if there is none, or they have left
     */
    public Granting handle(Identity by, MemberId member, Set<Role> roles, Source source) {
        if (member.equals(by.member())) {
            return Granting.NOT_ONESELF;
        }
        return transactions.execute(() -> {
            var account = accounts.findLocked(member)
                    .filter(found -> !(found.state() instanceof AccountState.Withdrawn))
                    .orElseThrow(() -> new NoSuchMember(member));
            if (!account.roles().equals(roles)) {
                var after = account.grant(roles);
                accounts.save(after);
                log.note(
                        new AuditEntry(
                                member,
                                by.member(),
                                AuditAction.ROLES_CHANGED,
                                account.roles() + " -> " + roles,
                                source,
                                clock.instant()),
                        new RolesChanged(member, after.epoch()));
            }
            return Granting.DONE;
        });
    }

    /** What came of it. */
    public enum Granting {
        DONE,
        NOT_ONESELF
    }
}
