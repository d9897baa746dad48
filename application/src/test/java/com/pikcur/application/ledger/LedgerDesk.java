package com.pikcur.application.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.PAYOUTS;
import static com.pikcur.domain.ledger.LedgerFixtures.TOSS;

import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.ledger.port.InMemoryPayoutGateway;
import com.pikcur.domain.ledger.port.InMemoryPayouts;
import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.BankAccounts.AddDecision;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.port.InMemoryAccounts;
import com.pikcur.domain.member.port.InMemoryAuditTrail;
import com.pikcur.domain.member.port.InMemoryBankAccounts;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.util.UUID;

/** Members' money in memory, with every use case in front of it and a bank behind it. */
public final class LedgerDesk {

    public final SettableClock clock;
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    public final InMemoryBankAccounts bankAccounts = new InMemoryBankAccounts(transactions);
    public final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
    public final InMemoryBooks books = new InMemoryBooks(transactions);
    public final InMemoryPayouts payouts = new InMemoryPayouts(transactions);
    public final InMemoryEvents events = new InMemoryEvents(transactions);
    public final InMemoryTimers timers = new InMemoryTimers(transactions);
    public final InMemoryPayoutGateway bank;
    public final LedgerQueries queries = new InMemoryLedgerQueries(books, payouts);

    private final PayoutRecords records = new PayoutRecords(payouts, books, events, timers);

    public LedgerDesk(SettableClock clock) {
        this.clock = clock;
        this.bank = new InMemoryPayoutGateway(clock);
    }

    /** Makes somebody known who has a bank account. */
    public MemberId has(MemberId member) {
        accounts.add(MemberFixtures.anAccount(member));
        addBankAccount(member, "11012345678");
        return member;
    }

    public BankAccountId addBankAccount(MemberId member, String digits) {
        var added = new BankAccount(
                new BankAccountId(UUID.randomUUID()),
                new BankAccountNumber("004", new HiddenText(digits)),
                new HiddenText("김미나"),
                clock.instant());
        bankAccounts.save(
                switch (bankAccounts.find(member).add(added)) {
                    case AddDecision.Added(BankAccounts next) -> next;
                    case AddDecision.AddedBefore(), AddDecision.AccountKnown(), AddDecision.TooManyAccounts() ->
                        throw new IllegalArgumentException("Not added");
                });
        return added.id();
    }

    /** Lets a member earn money by a sale without a fee. */
    public OrderId earns(MemberId seller, long won) {
        return sells(seller, won, 0);
    }

    /** Lets a member earn money by a sale of which the house takes a fee. */
    public OrderId sells(MemberId seller, long won, long fee) {
        var order = new OrderId(UUID.randomUUID());
        var now = clock.instant();
        post(Journal.paymentReceived(UUID.randomUUID(), order, TOSS, Money.won(won), Money.ZERO, now));
        post(Journal.saleConfirmed(order, seller, Money.won(won), Money.won(fee), Money.ZERO, now));
        return order;
    }

    public void post(JournalEntry entry) {
        transactions.execute(() -> {
            books.post(entry);
            return entry;
        });
    }

    /** Lets all timers go off that are due by now. */
    public void goOn() {
        timers.goOff(clock.instant(), this::handle);
    }

    private void handle(Timer timer) {
        var id = new PayoutId(timer.subject());
        switch (timer.kind()) {
            case PayoutRecords.SENDING -> sendPayout().handle(id);
            case PayoutRecords.LOOK -> lookAtPayout().handle(id);
            default -> throw new IllegalArgumentException("Nobody handles " + timer);
        }
    }

    public RequestPayout requestPayout() {
        return new RequestPayout(transactions, accounts, bankAccounts, records, PAYOUTS, clock);
    }

    public SendPayout sendPayout() {
        return new SendPayout(inquiry(), bank);
    }

    public LookAtPayout lookAtPayout() {
        return new LookAtPayout(inquiry(), bank);
    }

    public ShowPayout showPayout() {
        return new ShowPayout(payouts);
    }

    public ShowStatement showStatement() {
        return new ShowStatement(queries);
    }

    public GrantPoints grantPoints() {
        return new GrantPoints(transactions, accounts, books, audit, clock);
    }

    PayoutInquiry inquiry() {
        return new PayoutInquiry(transactions, records, PAYOUTS, clock);
    }
}
