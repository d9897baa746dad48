package com.pikcur.application.ledger;

import com.pikcur.domain.ledger.Account.Points;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.RequestKeyReused;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.UUID;

/** Use case: an administrator gives a member points, and says why. */
public final class GrantPoints {

    /** @param id the same one again is the same gift */
    public record Command(UUID id, MemberId by, MemberId member, Money points, String reason, Source source) {}

    /** What came of it. Switch over it without a default. */
    public sealed interface Outcome {

        /** @param balance of all the member's points */
        record Granted(Money points, Money balance) implements Outcome {}

        /** Nobody is generous to themselves. */
        record NotOneself() implements Outcome {}
    }

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final Books books;
    private final AuditTrail audit;
    private final Clock clock;

    public GrantPoints(
            Transactions transactions, AccountRepository accounts, Books books, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws NoSuchMember if there is none, or they have left
     * @throws RequestKeyReused if the id stands for another gift
     */
    public Outcome handle(Command command) {
        if (command.by().equals(command.member())) {
            return new Outcome.NotOneself();
        }
        return transactions.execute(() -> {
            var member = accounts.findLocked(command.member())
                    .filter(account -> !(account.state() instanceof AccountState.Withdrawn))
                    .orElseThrow(() -> new NoSuchMember(command.member()))
                    .member();
            var entry = Journal.pointsGranted(command.id(), member, command.points(), clock.instant());
            books.find(EntryKind.POINTS_GRANTED, command.id())
                    .ifPresentOrElse(earlier -> mustBeTheSame(earlier, entry), () -> grant(entry, command));
            return new Outcome.Granted(command.points(), books.balance(new Points(member)));
        });
    }

    private void grant(JournalEntry entry, Command command) {
        books.post(entry);
        audit.append(new AuditEntry(
                command.member(),
                command.by(),
                AuditAction.POINTS_GRANTED,
                command.points().won() + ": " + command.reason(),
                command.source(),
                entry.postedAt()));
    }

    private static void mustBeTheSame(JournalEntry earlier, JournalEntry entry) {
        if (!earlier.postings().equals(entry.postings())) {
            throw new RequestKeyReused();
        }
    }
}
