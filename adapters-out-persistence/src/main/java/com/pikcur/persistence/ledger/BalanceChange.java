package com.pikcur.persistence.ledger;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all postings of an entry together do to the balance of one guarded account. */
record BalanceChange(Account account, Direction direction, Money amount) {

    enum Direction {
        GROWS,
        FALLS
    }

    /** In the order in which accounts are locked; accounts that end where they began are left out. */
    static List<BalanceChange> of(JournalEntry entry) {
        var credits = new HashMap<Account, Long>();
        entry.postings().forEach(posting -> {
            credits.merge(posting.credit(), posting.amount().won(), Math::addExact);
            credits.merge(posting.debit(), -posting.amount().won(), Math::addExact);
        });
        return credits.entrySet().stream()
                .filter(credit -> credit.getValue() != 0 && credit.getKey().guard() != Account.Guard.NONE)
                .sorted(Map.Entry.comparingByKey(
                        (one, other) -> AccountColumns.of(one).compareTo(AccountColumns.of(other))))
                .map(credit -> of(credit.getKey(), credit.getValue()))
                .toList();
    }

    private static BalanceChange of(Account account, long credited) {
        var grows = (credited > 0) == (account.guard() == Account.Guard.CREDIT);
        return new BalanceChange(account, grows ? Direction.GROWS : Direction.FALLS, Money.won(Math.abs(credited)));
    }
}
