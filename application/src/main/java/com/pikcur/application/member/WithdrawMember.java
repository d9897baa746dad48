package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberEvent.MemberWithdrew;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.WithdrawalOutcome;
import com.pikcur.domain.member.WithdrawalOutcome.HasOpenAffairs;
import com.pikcur.domain.member.WithdrawalOutcome.PasswordNeeded;
import com.pikcur.domain.member.WithdrawalOutcome.Withdrawn;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.OpenAffairs;
import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Use case: a member leaves for good. What is personal is forgotten at once, but for what proves for a month that the
 * account was theirs; what others dealt with stays under a pseudonym.
 */
public final class WithdrawMember {

    /** Goes off when a member who left can prove nothing any more. */
    public static final String FORGETTING = "member-forgetting";

    private static final Duration PROOF_KEPT = Duration.ofDays(30);

    /** Never printed: it may hold a password. */
    public record Command(Identity caller, Optional<String> password, Source source) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** What an account leaves behind: where it is kept, and all that forgets a part of it. */
    public record Estate(
            AccountRepository accounts,
            SocialIdentityRepository identities,
            OpenAffairs affairs,
            List<PersonalDataEraser> erasers) {

        public Estate {
            erasers = List.copyOf(erasers);
        }
    }

    private final Transactions transactions;
    private final Estate estate;
    private final RecentProof proof;
    private final Timers timers;
    private final MemberLog log;
    private final Clock clock;

    public WithdrawMember(
            Transactions transactions, Estate estate, RecentProof proof, Timers timers, MemberLog log, Clock clock) {
        this.transactions = transactions;
        this.estate = estate;
        this.proof = proof;
        this.timers = timers;
        this.log = log;
        this.clock = clock;
    }

    public WithdrawalOutcome handle(Command command) {
        if (!proof.holds(command.caller(), command.password())) {
            return new PasswordNeeded();
        }
        var member = command.caller().member();
        return transactions.execute(() -> {
            var account = estate.accounts().findLocked(member).orElseThrow(() -> new NoSuchMember(member));
            // Whoever bids holds the bidder's account for reading until the bid is decided, so none slips in here.
            var open = estate.affairs().of(member, clock.instant());
            return open.isEmpty() ? withdraw(account, command.source()) : new HasOpenAffairs(open);
        });
    }

    private WithdrawalOutcome withdraw(Account account, Source source) {
        var now = clock.instant();
        var after = account.withdraw(now);
        estate.accounts().save(after);
        estate.accounts().keepAddressOf(account.member(), account.email());
        estate.erasers().forEach(eraser -> eraser.erase(account.member()));
        timers.cancel(new Timer(BlockMember.END, account.member().value()));
        timers.set(new Timer(FORGETTING, account.member().value()), now.plus(PROOF_KEPT));
        log.note(
                AuditEntry.own(account.member(), AuditAction.WITHDREW, source, now),
                new MemberWithdrew(account.member(), after.epoch(), new HiddenText(account.email()), now));
        return new Withdrawn(now);
    }

    /** The timer says so: from now on nobody can tell whose account it was. */
    public void forget(MemberId member) {
        transactions.execute(() -> {
            estate.accounts().forgetProofOf(member);
            estate.identities().of(member).forEach(link -> estate.identities().unlink(member, link.provider()));
            return member;
        });
    }
}
