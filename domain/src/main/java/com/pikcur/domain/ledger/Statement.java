package com.pikcur.domain.ledger;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Debt;
import com.pikcur.domain.ledger.Account.Fees;
import com.pikcur.domain.ledger.StatementLine.Kind;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a stretch of time has brought a member and taken from them, line by line. The balance is what is available less what
 * is owed, so a pay-out counts from when it was asked for, and it may be below zero.
 *
 * @param openingWon the balance before the first line
 * @param lines the earliest first
 */
public record Statement(MemberId member, long openingWon, List<StatementLine> lines) {

    public Statement {
        lines = List.copyOf(lines);
    }

    /**
     * @param entries all that moved the member's available money or their debt, the earliest first
     * @param refunds what went back of the orders among them before they were final
     */
    public static Statement of(
            MemberId member, long openingWon, List<JournalEntry> entries, Map<OrderId, Money> refunds) {
        var lines = entries.stream()
                .flatMap(entry -> linesOf(entry, member, refunds).stream())
                .toList();
        return new Statement(member, openingWon, lines);
    }

    /** The balance after the last line. */
    public long closingWon() {
        return lines.stream().mapToLong(StatementLine::changeWon).reduce(openingWon, Math::addExact);
    }

    /** How much of each kind there was, with a sign; only kinds that occur. */
    public Map<Kind, Long> totals() {
        var totals = new EnumMap<Kind, Long>(Kind.class);
        lines.forEach(line -> totals.merge(line.kind(), line.changeWon(), Math::addExact));
        return totals;
    }

    private static List<StatementLine> linesOf(JournalEntry entry, MemberId member, Map<OrderId, Money> refunds) {
        var change = change(entry, member);
        return switch (entry.kind()) {
            case SALE_CONFIRMED -> sale(entry, refunds);
            case PENALTY_IMPOSED -> List.of(line(entry, change < 0 ? Kind.PENALTY : Kind.COMPENSATION, change));
            case PAYOUT_REQUESTED -> List.of(line(entry, Kind.PAYOUT, change));
            case PAYOUT_RETURNED -> List.of(line(entry, Kind.PAYOUT_RETURNED, change));
            case PAYMENT_RECEIVED,
                    PAYMENT_UNWANTED,
                    PAYMENT_WITHDRAWN,
                    REFUND_DECIDED,
                    REFUND_DONE,
                    POINTS_GRANTED,
                    POINTS_RESERVED,
                    POINTS_RELEASED,
                    PAYOUT_SENT,
                    PAYOUT_SETTLED ->
                throw new IllegalArgumentException("Nothing a member has is moved by " + entry.kind());
        };
    }

    /** What was paid, what went back of it and what the house took: together what the seller got. */
    private static List<StatementLine> sale(JournalEntry entry, Map<OrderId, Money> refunds) {
        var left = 0L;
        var fee = 0L;
        for (var posting : entry.postings()) {
            left += posting.amount().won();
            fee += posting.credit() instanceof Fees ? posting.amount().won() : 0;
        }
        var refund = entry.order()
                .map(order -> refunds.getOrDefault(order, Money.ZERO))
                .orElse(Money.ZERO);
        var lines = new ArrayList<StatementLine>();
        lines.add(line(entry, Kind.SALE, Math.addExact(left, refund.won())));
        if (!refund.isZero()) {
            lines.add(line(entry, Kind.REFUND, -refund.won()));
        }
        if (fee > 0) {
            lines.add(line(entry, Kind.FEE, -fee));
        }
        return lines;
    }

    private static StatementLine line(JournalEntry entry, Kind kind, long changeWon) {
        return new StatementLine(entry.postedAt(), kind, entry.order(), entry.reference(), changeWon);
    }

    private static long change(JournalEntry entry, MemberId member) {
        var change = 0L;
        for (var posting : entry.postings()) {
            change += isOf(member, posting.credit()) ? posting.amount().won() : 0;
            change -= isOf(member, posting.debit()) ? posting.amount().won() : 0;
        }
        return change;
    }

    private static boolean isOf(MemberId member, Account account) {
        return account.equals(new Available(member)) || account.equals(new Debt(member));
    }
}
