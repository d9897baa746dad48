package com.pikcur.application.ledger;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Debt;
import com.pikcur.domain.ledger.Account.Held;
import com.pikcur.domain.ledger.Account.Points;
import com.pikcur.domain.ledger.AccountKind;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.Posting;
import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.ledger.port.InMemoryPayouts;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers screens from books in memory. */
public final class InMemoryLedgerQueries implements LedgerQueries {

    private final InMemoryBooks books;
    private final InMemoryPayouts payouts;

    public InMemoryLedgerQueries(InMemoryBooks books, InMemoryPayouts payouts) {
        this.books = books;
        this.payouts = payouts;
    }

    @Override
    public Wallet wallet(MemberId member) {
        return new Wallet(
                books.balance(new Available(member)),
                books.balance(new Held(member)),
                books.balance(new Debt(member)),
                books.balance(new Points(member)));
    }

    @Override
    public Page<Line> lines(MemberId member, Cut cut) {
        var own = Set.<Account>of(new Available(member), new Held(member), new Debt(member), new Points(member));
        var lines = new ArrayList<Line>();
        inOrder()
                .forEach(entry -> entry.postings().forEach(posting -> {
                    line(entry, posting, posting.debit(), Direction.OUT, own).ifPresent(lines::add);
                    line(entry, posting, posting.credit(), Direction.IN, own).ifPresent(lines::add);
                }));
        return page("lines", lines.reversed(), cut);
    }

    private static Optional<Line> line(
            JournalEntry entry, Posting posting, Account account, Direction direction, Set<Account> own) {
        return own.contains(account)
                ? Optional.of(new Line(
                        entry.kind(),
                        entry.reference(),
                        entry.order(),
                        account.kind(),
                        direction,
                        posting.amount(),
                        entry.postedAt()))
                : Optional.empty();
    }

    @Override
    public Page<Payout> payouts(MemberId member, Cut cut) {
        var own = payouts.all().stream()
                .filter(payout -> payout.member().equals(member))
                .sorted(Comparator.comparing(Payout::requestedAt)
                        .thenComparing(payout -> payout.id().value().toString())
                        .reversed())
                .toList();
        return page("payouts", own, cut);
    }

    @Override
    public long balanceBefore(MemberId member, Instant until) {
        return books.entries().stream()
                .filter(entry -> entry.postedAt().isBefore(until))
                .flatMap(entry -> entry.postings().stream())
                .mapToLong(posting -> signed(posting, member))
                .sum();
    }

    private static long signed(Posting posting, MemberId member) {
        var credited = isDisposable(posting.credit(), member) ? posting.amount().won() : 0;
        var debited = isDisposable(posting.debit(), member) ? posting.amount().won() : 0;
        return credited - debited;
    }

    private static boolean isDisposable(Account account, MemberId member) {
        return account.equals(new Available(member)) || account.equals(new Debt(member));
    }

    @Override
    public List<JournalEntry> entries(MemberId member, Instant from, Instant until) {
        return inOrder()
                .filter(entry ->
                        !entry.postedAt().isBefore(from) && entry.postedAt().isBefore(until))
                .filter(entry -> entry.postings().stream()
                        .anyMatch(posting ->
                                isDisposable(posting.credit(), member) || isDisposable(posting.debit(), member)))
                .toList();
    }

    private Stream<JournalEntry> inOrder() {
        return books.entries().stream().sorted(Comparator.comparing(JournalEntry::postedAt));
    }

    @Override
    public Map<OrderId, Money> refundsOf(Set<OrderId> orders) {
        var refunds = new HashMap<OrderId, Money>();
        books.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.REFUND_DECIDED)
                .forEach(entry -> entry.order()
                        .filter(orders::contains)
                        .ifPresent(order -> entry.postings()
                                .forEach(posting -> refunds.merge(order, posting.amount(), Money::plus))));
        return Map.copyOf(refunds);
    }

    @Override
    public List<Sum> trialBalance() {
        return Arrays.stream(AccountKind.values())
                .map(kind -> new Sum(kind, sum(kind, Posting::debit), sum(kind, Posting::credit)))
                .filter(sum -> !sum.debits().isZero() || !sum.credits().isZero())
                .toList();
    }

    private Money sum(AccountKind kind, Function<Posting, Account> side) {
        return books.entries().stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> side.apply(posting).kind() == kind)
                .map(Posting::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Lists in memory only grow at their beginning, so a place is counted from the end. */
    private static <T> Page<T> page(String list, List<T> all, Cut cut) {
        var left = cut.cursor().map(text -> left(text, list, all.size())).orElse(all.size());
        var from = all.size() - left;
        var until = Math.min(all.size(), from + cut.limit());
        Optional<String> next = until < all.size() ? Optional.of(list + "-" + (all.size() - until)) : Optional.empty();
        return new Page<>(all.subList(from, until), next);
    }

    private static int left(String text, String list, int size) {
        var parts = text.split("-", -1);
        if (parts.length == 2 && parts[0].equals(list) && parts[1].matches("[0-9]{1,9}")) {
            return Math.min(size, Integer.parseInt(parts[1]));
        }
        throw new InvalidCursor();
    }
}
