package com.pikcur.domain.ledger;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Members, orders and pay-outs for tests of the books. */
public final class LedgerFixtures {

    public static final Instant NOW = Instant.parse("2026-03-02T03:00:00.000001Z");
    public static final MemberId SELLER = new MemberId(new UUID(1, 1));
    public static final MemberId BUYER = new MemberId(new UUID(1, 2));
    public static final OrderId ORDER = new OrderId(new UUID(2, 1));
    public static final UUID REFERENCE = new UUID(3, 1);
    public static final String TOSS = "toss";

    public static final PayoutPolicy PAYOUTS = new PayoutPolicy(
            Money.won(1_000),
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(10)),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
            List.of(Duration.ofHours(1), Duration.ofDays(1)));

    public static final PayoutDestination DESTINATION =
            new PayoutDestination(new BankAccountNumber("004", new HiddenText("11012345678")), new HiddenText("김미나"));

    private LedgerFixtures() {}

    public static MemberId aMember() {
        return new MemberId(UUID.randomUUID());
    }

    public static OrderId anOrder() {
        return new OrderId(UUID.randomUUID());
    }

    /** A pay-out just asked for. */
    public static Payout aPayout(MemberId member, long won) {
        return Payout.request(new PayoutId(UUID.randomUUID()), member, Money.won(won), DESTINATION, NOW)
                .payout();
    }

    /** A sale of this price paid in full, for some order of its own. */
    public static JournalEntry paid(OrderId order, long won) {
        return Journal.paymentReceived(UUID.randomUUID(), order, TOSS, Money.won(won), Money.ZERO, NOW);
    }

    /** The seller gets this much of what was paid for the order. */
    public static JournalEntry earned(OrderId order, MemberId seller, long won) {
        return new JournalEntry(
                EntryKind.SALE_CONFIRMED,
                order.value(),
                Optional.of(order),
                List.of(new Posting(new Escrow(order), new Available(seller), Money.won(won))),
                NOW);
    }
}
