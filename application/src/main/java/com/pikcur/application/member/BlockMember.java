package com.pikcur.application.member;

import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.BlockOutcome;
import com.pikcur.domain.member.BlockOutcome.Blocked;
import com.pikcur.domain.member.BlockOutcome.EndPassed;
import com.pikcur.domain.member.BlockOutcome.NotOneself;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberEvent.MemberBlocked;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: an administrator keeps a member out, for a time or for good. */
public final class BlockMember {

    /** Goes off when a block is over. */
    public static final String END = "member-block-end";

    /** @param until when it ends by itself; never, if empty */
    public record Command(Identity by, MemberId member, String reason, Optional<Instant> until, Source source) {}

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final Timers timers;
    private final MemberLog log;
    private final Clock clock;

    public BlockMember(
            Transactions transactions, AccountRepository accounts, Timers timers, MemberLog log, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.timers = timers;
        this.log = log;
        this.clock = clock;
    }

    /** @throws NoSuchMember if there is none, or they have left */
    public BlockOutcome handle(Command command) {
        if (command.member().equals(command.by().member())) {
            return new NotOneself();
        }
        return transactions.execute(() -> {
            var account = accounts.findLocked(command.member())
                    .filter(found -> !(found.state() instanceof AccountState.Withdrawn))
                    .orElseThrow(() -> new NoSuchMember(command.member()));
            var now = clock.instant();
            var block = new AccountState.Blocked(command.reason(), command.by().member(), now, command.until());
            if (block.isOver(now)) {
                return new EndPassed();
            }
            var after = account.block(block);
            accounts.save(after);
            setEnd(command.member(), command.until());
            log.note(
                    new AuditEntry(
                            command.member(),
                            command.by().member(),
                            AuditAction.BLOCKED,
                            command.reason(),
                            command.source(),
                            now),
                    new MemberBlocked(command.member(), after.epoch(), command.reason(), command.until()));
            return new Blocked(now, command.until());
        });
    }

    private void setEnd(MemberId member, Optional<Instant> until) {
        var end = new Timer(END, member.value());
        until.ifPresentOrElse(at -> timers.set(end, at), () -> timers.cancel(end));
    }
}
