package com.pikcur.domain.ledger;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Bank;
import com.pikcur.domain.ledger.Account.Held;
import com.pikcur.domain.ledger.Account.PayoutsInTransit;
import com.pikcur.domain.ledger.PayoutState.InTransit;
import com.pikcur.domain.ledger.PayoutState.Requested;
import com.pikcur.domain.ledger.PayoutState.Returned;
import com.pikcur.domain.ledger.PayoutState.Settled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How money moves with a pay-out. Each pay-out makes each of these entries at most once. */
final class PayoutJournal {

    private PayoutJournal() {}

    static JournalEntry requested(Payout payout, Instant now) {
        return entry(
                EntryKind.PAYOUT_REQUESTED, payout, new Available(payout.member()), new Held(payout.member()), now);
    }

    static JournalEntry sent(Payout payout, Instant now) {
        return entry(EntryKind.PAYOUT_SENT, payout, new Held(payout.member()), new PayoutsInTransit(), now);
    }

    static JournalEntry settled(Payout payout, Instant now) {
        return entry(EntryKind.PAYOUT_SETTLED, payout, new PayoutsInTransit(), new Bank(), now);
    }

    /** Wherever the money stands, from there it goes back to the member. */
    static JournalEntry returned(Payout payout, Instant now) {
        return entry(EntryKind.PAYOUT_RETURNED, payout, whereItStands(payout), new Available(payout.member()), now);
    }

    private static Account whereItStands(Payout payout) {
        return switch (payout.state()) {
            case Requested() -> new Held(payout.member());
            case InTransit() -> new PayoutsInTransit();
            case Settled _ -> new Bank();
            case Returned _ -> throw new IllegalArgumentException("It is back already: " + payout.id());
        };
    }

    private static JournalEntry entry(EntryKind kind, Payout payout, Account debit, Account credit, Instant now) {
        return new JournalEntry(
                kind, payout.id().value(), Optional.empty(), List.of(new Posting(debit, credit, payout.amount())), now);
    }
}
