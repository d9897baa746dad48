package com.pikcur.application.member;

import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.BankAccountOutcome;
import com.pikcur.domain.member.BankAccountOutcome.AccountKnown;
import com.pikcur.domain.member.BankAccountOutcome.AccountUnknownToBank;
import com.pikcur.domain.member.BankAccountOutcome.Added;
import com.pikcur.domain.member.BankAccountOutcome.HolderMismatch;
import com.pikcur.domain.member.BankAccountOutcome.IdentityNotVerified;
import com.pikcur.domain.member.BankAccountOutcome.TooManyAccounts;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.BankAccounts.AddDecision;
import com.pikcur.domain.member.MemberEvent.BankAccountChanged;
import com.pikcur.domain.member.MemberEvent.BankAccountChanged.Change;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.VerifiedIdentity;
import com.pikcur.domain.member.port.BankAccountHolders;
import com.pikcur.domain.member.port.BankAccountHolders.Answer;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.member.port.IdentityRepository;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Use case: a member names a bank account of their own for money to be paid out to. */
public final class AddBankAccount {

    /** @param id the same one again is the same request */
    public record Command(
            BankAccountId id, MemberId member, BankAccountNumber number, HiddenText holderName, Source source) {}

    private final Transactions transactions;
    private final BankAccountRepository accounts;
    private final IdentityRepository identities;
    private final BankAccountHolders holders;
    private final MemberLog log;
    private final Clock clock;

    public AddBankAccount(
            Transactions transactions,
            BankAccountRepository accounts,
            IdentityRepository identities,
            BankAccountHolders holders,
            MemberLog log,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.identities = identities;
        this.holders = holders;
        this.log = log;
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.shared.port.ProviderUnavailable if the bank cannot be asked; nothing has changed then */
    public BankAccountOutcome handle(Command command) {
        return identities
                .find(command.member())
                .map(identity ->
                        identity.isNamed(command.holderName()) ? check(command, identity) : new HolderMismatch())
                .orElseGet(IdentityNotVerified::new);
    }

    /** The bank is asked last, and only about what would otherwise be added. */
    private BankAccountOutcome check(Command command, VerifiedIdentity identity) {
        var known = accounts.find(command.member());
        return switch (known.add(wanted(command))) {
            case AddDecision.Added _ -> askTheBank(command, identity);
            case AddDecision.AddedBefore() -> new Added(known.get(command.id()), known.isDefault(command.id()));
            case AddDecision.AccountKnown() -> new AccountKnown();
            case AddDecision.TooManyAccounts() -> new TooManyAccounts(BankAccounts.MOST);
        };
    }

    private BankAccountOutcome askTheBank(Command command, VerifiedIdentity identity) {
        return switch (holders.holderOf(command.number())) {
            case Answer.Holder(var name) ->
                identity.isNamed(name) ? transactions.execute(() -> add(command)) : new HolderMismatch();
            case Answer.NoSuchBankAccount() -> new AccountUnknownToBank();
        };
    }

    private BankAccountOutcome add(Command command) {
        var known = accounts.findLocked(command.member());
        var account = wanted(command);
        return switch (known.add(account)) {
            case AddDecision.Added(var next) -> {
                accounts.save(next);
                note(command, account);
                yield new Added(account, next.isDefault(account.id()));
            }
            case AddDecision.AddedBefore() -> new Added(known.get(command.id()), known.isDefault(command.id()));
            case AddDecision.AccountKnown() -> new AccountKnown();
            case AddDecision.TooManyAccounts() -> new TooManyAccounts(BankAccounts.MOST);
        };
    }

    private BankAccount wanted(Command command) {
        return new BankAccount(
                command.id(),
                command.number(),
                new HiddenText(command.holderName().reveal().strip()),
                clock.instant());
    }

    private void note(Command command, BankAccount account) {
        var changed = new BankAccountChanged(
                command.member(),
                account.id(),
                account.number().bankCode(),
                account.number().lastDigits(),
                Change.ADDED,
                account.addedAt());
        log.note(changed.entry(command.source()), changed);
    }
}
