package com.pikcur.application.ledger;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.ledger.AccountKind;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The books as screens show them. Contract: {@code LedgerQueriesContract}.
 *
 * <p>Each list throws {@link com.pikcur.application.shared.InvalidCursor} if the cursor is not one of its own.
 */
public interface LedgerQueries {

    /** What a member has just now. */
    Wallet wallet(MemberId member);

    /** The lines on a member's accounts, the newest first. */
    Page<Line> lines(MemberId member, Cut cut);

    /** A member's pay-outs, the newest first. */
    Page<Payout> payouts(MemberId member, Cut cut);

    /** What was available to a member less what they owed, by everything posted before this instant. */
    long balanceBefore(MemberId member, Instant until);

    /** Everything posted from an instant on and before another that moved what was available or owed, the earliest first. */
    List<JournalEntry> entries(MemberId member, Instant from, Instant until);

    /** What was ever decided to go back of each of these orders; orders of which nothing was are left out. */
    Map<OrderId, Money> refundsOf(Set<OrderId> orders);

    /** All debits and credits that there are, by kinds of accounts in their order; kinds nothing was posted to left out. */
    List<Sum> trialBalance();

    /** Points are a won each. */
    record Wallet(Money available, Money held, Money debt, Money points) {

        /** All that can be paid out. */
        public Money payable() {
            return available.minus(Money.lesser(debt, available));
        }
    }

    /**
     * One posting as one account of a member sees it.
     *
     * @param reference what it happened to
     * @param direction whether it was credited or debited
     */
    record Line(
            EntryKind kind,
            UUID reference,
            Optional<OrderId> order,
            AccountKind account,
            Direction direction,
            Money amount,
            Instant postedAt) {}

    /** {@code IN} is a credit, good for the member on every account of theirs: also a debt that is paid. */
    enum Direction {
        IN,
        OUT
    }

    record Sum(AccountKind account, Money debits, Money credits) {}
}
