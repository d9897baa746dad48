package com.pikcur.application.member;

import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.MemberEvent.BankAccountChanged;
import com.pikcur.domain.member.MemberEvent.BankAccountChanged.Change;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Use case: a member takes away one of their bank accounts; another becomes the default where it was. */
public final class RemoveBankAccount {

    public record Command(BankAccountId id, MemberId member, Source source) {}

    private final Transactions transactions;
    private final BankAccountRepository accounts;
    private final MemberLog log;
    private final Clock clock;

    public RemoveBankAccount(Transactions transactions, BankAccountRepository accounts, MemberLog log, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.member.NoSuchBankAccount if it is not this member's */
    public BankAccounts handle(Command command) {
        return transactions.execute(() -> {
            var known = accounts.findLocked(command.member());
            var number = known.get(command.id()).number();
            var next = known.without(command.id());
            if (!next.equals(known)) {
                accounts.save(next);
                var changed = new BankAccountChanged(
                        command.member(),
                        command.id(),
                        number.bankCode(),
                        number.lastDigits(),
                        Change.REMOVED,
                        clock.instant());
                log.note(changed.entry(command.source()), changed);
            }
            return next;
        });
    }
}
