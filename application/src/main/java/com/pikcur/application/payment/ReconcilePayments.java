package com.pikcur.application.payment;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.Reconciliation;
import com.pikcur.domain.payment.Reconciliation.Difference;
import com.pikcur.domain.payment.Reconciliation.Kind;
import com.pikcur.domain.payment.port.ReconciliationRepository;
import com.pikcur.domain.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Use case: a day's quotes are compared with what their providers hold and with what our books say. A payment nobody had told
 * us of is taken in, as if its notice had come; everything else is reported and changed by nobody.
 */
public final class ReconcilePayments {

    public static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private static final int PAGE = 100;

    private final Providers providers;
    private final PaymentStores stores;
    private final PaymentQueries queries;
    private final FindPayment find;
    private final ReconciliationRepository reports;
    private final Clock clock;

    public ReconcilePayments(
            Providers providers,
            PaymentStores stores,
            PaymentQueries queries,
            FindPayment find,
            ReconciliationRepository reports,
            Clock clock) {
        this.providers = providers;
        this.stores = stores;
        this.queries = queries;
        this.find = find;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param day in Korea */
    public Reconciliation handle(LocalDate day) {
        var from = day.atStartOfDay(KOREA).toInstant();
        var before = day.plusDays(1).atStartOfDay(KOREA).toInstant();
        var differences = new ArrayList<Difference>();
        var checked = 0;
        var after = Optional.<QuoteId>empty();
        for (var page = queries.issued(from, before, after, PAGE);
                !page.isEmpty();
                page = queries.issued(from, before, after, PAGE)) {
            page.forEach(quote -> differences.addAll(compare(quote)));
            checked += page.size();
            after = Optional.of(page.getLast().id());
        }
        var report = new Reconciliation(day, clock.instant(), checked, differences);
        reports.save(report);
        return report;
    }

    private List<Difference> compare(Quote quote) {
        var differences = new ArrayList<Difference>();
        var answer = providers.gatewayOf(quote.provider()).find(quote.merchantUid());
        find.told(quote.provider(), answer);
        var payments = stores.payments().of(quote.id());
        payments.stream()
                .filter(Payment::isUnknown)
                .forEach(payment -> differences.add(
                        difference(Kind.UNRESOLVED, quote, payment.key().value(), "?")));
        var ours = heldOf(payments);
        theirs(payments, answer)
                .ifPresentOrElse(
                        held -> {
                            if (!held.equals(ours)) {
                                differences.add(difference(Kind.PROVIDER_AMOUNT, quote, text(ours), text(held)));
                            }
                        },
                        () -> differences.add(difference(Kind.NOT_TOLD, quote, text(ours), "?")));
        var ofOrder = heldOf(stores.payments().of(quote.order()).stream()
                .filter(payment -> payment.provider().equals(quote.provider()))
                .toList());
        var booked = queries.clearedWon(quote.order(), quote.provider());
        if (booked != ofOrder.won()) {
            differences.add(difference(Kind.LEDGER_AMOUNT, quote, text(ofOrder), Long.toString(booked)));
        }
        return differences;
    }

    private static Money heldOf(List<Payment> payments) {
        return payments.stream().map(Payment::held).reduce(Money.ZERO, Money::plus);
    }

    /**
     * What the provider holds for the quote; empty if it does not say. Under a number it tells of one payment only, so
     * where a quote was paid more than once each payment is asked for.
     */
    private Optional<Money> theirs(List<Payment> payments, PaymentAnswer underNumber) {
        var ofQuote = payments.stream()
                .filter(payment -> !(payment.state() instanceof PaymentState.Foreign))
                .toList();
        if (ofQuote.size() <= 1) {
            return remaining(underNumber);
        }
        return ofQuote.stream()
                .map(payment ->
                        remaining(providers.gatewayOf(payment.provider()).find(payment.key())))
                .reduce(Optional.of(Money.ZERO), (one, other) -> one.flatMap(sum -> other.map(sum::plus)));
    }

    static Optional<Money> remaining(PaymentAnswer answer) {
        return switch (answer) {
            case PaymentAnswer.Paid(var told) -> Optional.of(told.remaining());
            case PaymentAnswer.Pending _, PaymentAnswer.Declined _ -> Optional.of(Money.ZERO);
            case PaymentAnswer.Unknown _ -> Optional.empty();
        };
    }

    private static Difference difference(Kind kind, Quote quote, String ours, String theirs) {
        return new Difference(kind, quote.id(), quote.provider(), ours, theirs);
    }

    private static String text(Money amount) {
        return Long.toString(amount.won());
    }
}
