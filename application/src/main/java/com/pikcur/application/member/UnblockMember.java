package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState.Blocked;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberEvent.MemberUnblocked;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Use case: a member who was kept out may come back, since an administrator says so or the time is over. */
public final class UnblockMember {

    private static final Source TIMER = new Source("", "timer");

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final Timers timers;
    private final MemberLog log;
    private final Clock clock;

    public UnblockMember(
            Transactions transactions, AccountRepository accounts, Timers timers, MemberLog log, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.timers = timers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Does nothing where there is no block.
     *
     * @throws NoSuchMember if there is none
     */
    public void handle(Identity by, MemberId member, Source source) {
        transactions.execute(() -> {
            var account = accounts.findLocked(member).orElseThrow(() -> new NoSuchMember(member));
            if (account.state() instanceof Blocked) {
                timers.cancel(new Timer(BlockMember.END, member.value()));
                unblock(account, by.member(), source);
            }
            return account;
        });
    }

    /** The timer says so. Does nothing where the block has been made longer, or lifted, meanwhile. */
    public void whenOver(MemberId member) {
        transactions.execute(() -> {
            var account = accounts.findLocked(member);
            account.ifPresent(found -> {
                if (found.state() instanceof Blocked block && block.isOver(clock.instant())) {
                    unblock(found, block.by(), TIMER);
                }
            });
            return account;
        });
    }

    private void unblock(Account account, MemberId by, Source source) {
        accounts.save(account.unblock());
        log.note(
                new AuditEntry(account.member(), by, AuditAction.UNBLOCKED, "", source, clock.instant()),
                new MemberUnblocked(account.member()));
    }
}
