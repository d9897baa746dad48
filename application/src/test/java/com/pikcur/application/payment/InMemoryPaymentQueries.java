package com.pikcur.application.payment;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.Account.Clearing;
import com.pikcur.domain.ledger.Posting;
import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundState;
import com.pikcur.domain.payment.port.InMemoryPayments;
import com.pikcur.domain.payment.port.InMemoryQuotes;
import com.pikcur.domain.payment.port.InMemoryRefunds;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Answers operators from payments and books in memory. */
public final class InMemoryPaymentQueries implements PaymentQueries {

    private final InMemoryQuotes quotes;
    private final InMemoryPayments payments;
    private final InMemoryRefunds refunds;
    private final InMemoryBooks books;

    public InMemoryPaymentQueries(
            InMemoryQuotes quotes, InMemoryPayments payments, InMemoryRefunds refunds, InMemoryBooks books) {
        this.quotes = quotes;
        this.payments = payments;
        this.refunds = refunds;
        this.books = books;
    }

    @Override
    public List<Quote> issued(Instant from, Instant before, Optional<QuoteId> after, int limit) {
        return quotes.all().stream()
                .filter(quote ->
                        !quote.issuedAt().isBefore(from) && quote.issuedAt().isBefore(before))
                .filter(quote -> after.map(last -> text(quote.id().value()).compareTo(text(last.value())) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(quote -> text(quote.id().value())))
                .limit(limit)
                .toList();
    }

    @Override
    public Page<Payment> unresolved(Cut cut) {
        var all = payments.all().stream()
                .filter(Payment::isUnknown)
                .sorted(Comparator.comparing(Payment::beganAt)
                        .thenComparing(payment -> text(payment.id().value())))
                .toList();
        return page("unresolved", all, cut, payment -> payment.id().value());
    }

    @Override
    public Page<Refund> stuck(Cut cut) {
        var all = refunds.all().stream()
                .filter(refund -> refund.state() instanceof RefundState.Refused)
                .sorted(Comparator.comparing(Refund::requestedAt)
                        .thenComparing(refund -> text(refund.id().value())))
                .toList();
        return page("stuck", all, cut, refund -> refund.id().value());
    }

    @Override
    public long clearedWon(OrderId order, PaymentProvider provider) {
        var clearing = new Clearing(provider.code());
        return books.entries().stream()
                .filter(entry -> entry.order().filter(order::equals).isPresent())
                .flatMap(entry -> entry.postings().stream())
                .mapToLong(posting -> debitsLessCredits(posting, clearing))
                .sum();
    }

    private static long debitsLessCredits(Posting posting, Account account) {
        var debited = posting.debit().equals(account) ? posting.amount().won() : 0;
        var credited = posting.credit().equals(account) ? posting.amount().won() : 0;
        return debited - credited;
    }

    /** A cursor names the list and the last item given out. */
    private static <T> Page<T> page(String list, List<T> all, Cut cut, Function<T, UUID> id) {
        Function<T, String> cursor = item -> list + "/" + id.apply(item);
        var after = cut.cursor()
                .map(last -> all.stream().map(cursor).toList().indexOf(last) + 1)
                .orElse(0);
        if (cut.cursor().isPresent() && after == 0) {
            throw new InvalidCursor();
        }
        return Page.cut(all.stream().skip(after).limit(cut.limit() + 1L).toList(), cut.limit(), cursor);
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
