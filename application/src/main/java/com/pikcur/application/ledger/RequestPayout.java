package com.pikcur.application.ledger;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Debt;
import com.pikcur.domain.ledger.Account.Held;
import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutDestination;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.PayoutOutcome;
import com.pikcur.domain.ledger.PayoutOutcome.Accepted;
import com.pikcur.domain.ledger.PayoutOutcome.BelowMinimum;
import com.pikcur.domain.ledger.PayoutOutcome.InsufficientFunds;
import com.pikcur.domain.ledger.PayoutOutcome.MemberNotActive;
import com.pikcur.domain.ledger.PayoutOutcome.NoBankAccount;
import com.pikcur.domain.ledger.PayoutPolicy;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.RequestKeyReused;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Use case: a member wants their money at their bank. It is set aside at once, and the bank is told by a timer. */
public final class RequestPayout {

    /**
     * @param id the same one again is the same request
     * @param to one of the member's bank accounts; the default one, if empty
     */
    public record Command(PayoutId id, MemberId member, Money amount, Optional<BankAccountId> to) {}

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final BankAccountRepository bankAccounts;
    private final PayoutRecords payouts;
    private final PayoutPolicy policy;
    private final Clock clock;

    public RequestPayout(
            Transactions transactions,
            AccountRepository accounts,
            BankAccountRepository bankAccounts,
            PayoutRecords payouts,
            PayoutPolicy policy,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.bankAccounts = bankAccounts;
        this.payouts = payouts;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @throws com.pikcur.domain.member.NoSuchBankAccount if the bank account named is not the member's
     * @throws RequestKeyReused if the id stands for another pay-out
     */
    public PayoutOutcome handle(Command command) {
        return transactions.execute(() -> {
            // Whoever blocks the member or lets them leave waits here, and so does the same request a second time.
            var account = accounts.findLocked(command.member());
            var now = clock.instant();
            return payouts.find(command.id())
                    .map(earlier -> again(earlier, command))
                    .orElseGet(
                            () -> account.filter(found -> isActive(found, now)).isPresent()
                                    ? decide(command, now)
                                    : new MemberNotActive());
        });
    }

    private static PayoutOutcome again(Payout earlier, Command command) {
        if (earlier.member().equals(command.member()) && earlier.amount().equals(command.amount())) {
            return new Accepted(earlier);
        }
        throw new RequestKeyReused();
    }

    private static boolean isActive(Account account, Instant now) {
        return account.stateAt(now) instanceof AccountState.Active;
    }

    private PayoutOutcome decide(Command command, Instant now) {
        var known = bankAccounts.find(command.member());
        var to = command.to().or(known::defaultId).map(known::get);
        if (to.isEmpty()) {
            return new NoBankAccount();
        }
        if (command.amount().isLessThan(policy.minimum())) {
            return new BelowMinimum(policy.minimum());
        }
        var payable = payable(command.member());
        return payable.isAtLeast(command.amount())
                ? accept(command, to.orElseThrow(), now)
                : new InsufficientFunds(payable);
    }

    /** What is owed stays here, where the next sale or the next pay-out coming back does not depend on good will. */
    private Money payable(MemberId member) {
        var available = new Available(member);
        var debt = new Debt(member);
        var balances = payouts.books().balancesLocked(Set.of(available, new Held(member), debt));
        var owed = balances.getOrDefault(debt, Money.ZERO);
        var there = balances.getOrDefault(available, Money.ZERO);
        return there.minus(Money.lesser(owed, there));
    }

    private PayoutOutcome accept(Command command, BankAccount to, Instant now) {
        var destination = new PayoutDestination(to.number(), to.holderName());
        var requested = Payout.request(command.id(), command.member(), command.amount(), destination, now);
        payouts.open(requested);
        return new Accepted(requested.payout());
    }
}
