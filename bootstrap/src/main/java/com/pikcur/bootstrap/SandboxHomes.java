package com.pikcur.bootstrap;

import com.pikcur.domain.member.AddingOutcome;
import com.pikcur.domain.member.Address;
import com.pikcur.domain.member.AddressId;
import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.BankAccounts.AddDecision;
import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Where the sandbox's buyers live and where its seller's money goes, so that a sale can be tried out to its end. */
final class SandboxHomes {

    private static final String BANK = "088";
    private static final String NUMBER = "110123456789";

    private final Transactions transactions;
    private final AddressBookRepository addresses;
    private final BankAccountRepository accounts;
    private final Clock clock;

    SandboxHomes(
            Transactions transactions, AddressBookRepository addresses, BankAccountRepository accounts, Clock clock) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The same home at every start. */
    void moveIn(MemberId member, String name) {
        transactions.execute(() -> {
            var book = addresses.findLocked(member);
            if (book.addresses().isEmpty()
                    && book.add(new Address(new AddressId(member.value()), lines(name), clock.instant()))
                            instanceof AddingOutcome.Added(var furnished)) {
                addresses.save(furnished);
            }
            return book;
        });
    }

    private static Address.Lines lines(String name) {
        return new Address.Lines(
                "집",
                name,
                PhoneNumber.read("010-1234-5678").orElseThrow(),
                "04524",
                "서울특별시 중구 세종대로 110",
                Optional.empty(),
                Optional.empty());
    }

    /** The same account at every start. */
    void openAccount(MemberId member, String name) {
        transactions.execute(() -> {
            var known = accounts.findLocked(member);
            var number = new BankAccountNumber(BANK, new HiddenText(NUMBER));
            var account =
                    new BankAccount(new BankAccountId(member.value()), number, new HiddenText(name), clock.instant());
            if (known.all().isEmpty() && known.add(account) instanceof AddDecision.Added(var opened)) {
                accounts.save(opened);
            }
            return known;
        });
    }
}
