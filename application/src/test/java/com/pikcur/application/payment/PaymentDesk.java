package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.BUYER;
import static com.pikcur.domain.payment.PaymentFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.order.OrderTimers;
import com.pikcur.application.shared.Faults;
import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.ledger.Account.Points;
import com.pikcur.domain.ledger.Account.PointsReserved;
import com.pikcur.domain.ledger.Account.RefundsDue;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.BankAccounts.AddDecision;
import com.pikcur.domain.member.port.InMemoryBankAccounts;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.port.InMemoryOrders;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.payment.CompletionOutcome;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentFixtures;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.QuoteOutcome;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.WebhookNotice;
import com.pikcur.domain.payment.port.InMemoryPaymentGateway;
import com.pikcur.domain.payment.port.InMemoryPayments;
import com.pikcur.domain.payment.port.InMemoryQuotes;
import com.pikcur.domain.payment.port.InMemoryRefunds;
import com.pikcur.domain.payment.port.InMemoryWebhooks;
import com.pikcur.domain.payment.port.PaymentGateway;
import com.pikcur.domain.payment.port.PaymentRepository;
import com.pikcur.domain.payment.port.QuoteRepository;
import com.pikcur.domain.payment.port.RefundGateway;
import com.pikcur.domain.payment.port.RefundRepository;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Buyers who pay, with all stores and the provider in memory. */
final class PaymentDesk {

    final SettableClock clock = new SettableClock(NOW);
    final InMemoryTransactions transactions = new InMemoryTransactions();
    final InMemoryOrders orders = new InMemoryOrders(transactions);
    final InMemoryQuotes quotes = new InMemoryQuotes(transactions);
    final InMemoryPayments payments = new InMemoryPayments(transactions);
    final InMemoryRefunds refunds = new InMemoryRefunds(transactions);
    final InMemoryBooks books = new InMemoryBooks(transactions);
    final InMemoryBankAccounts accounts = new InMemoryBankAccounts(transactions);
    final InMemoryTimers timers = new InMemoryTimers(transactions);
    final InMemoryEvents events = new InMemoryEvents(transactions);
    final InMemoryPaymentGateway toss = new InMemoryPaymentGateway("toss", clock);
    final InMemoryWebhooks webhooks = new InMemoryWebhooks(toss.provider());
    final PaymentStores stores = new PaymentStores(quotes, payments, refunds, books);
    final Providers providers;
    final PaymentUseCases use;

    private int reactedTo;

    PaymentDesk() {
        this(new Faults());
    }

    PaymentDesk(Faults faults) {
        providers = new Providers(
                List.of(faults.around(PaymentGateway.class, toss)),
                List.of(faults.around(RefundGateway.class, toss)),
                List.of(webhooks));
        var mortal = new PaymentStores(
                faults.around(QuoteRepository.class, quotes),
                faults.around(PaymentRepository.class, payments),
                faults.around(RefundRepository.class, refunds),
                faults.around(Books.class, books));
        var around = new PaymentUseCases.Surroundings(
                transactions,
                faults.around(OrderRepository.class, orders),
                mortal,
                accounts,
                faults.around(Timers.class, timers),
                faults.around(DomainEvents.class, events));
        use = new PaymentUseCases(around, providers, clock);
    }

    Order opened() {
        var order = PaymentFixtures.anOrder();
        orders.add(order);
        timers.set(
                new Timer(OrderTimers.PAYMENT_DUE, order.id().value()), NOW.plus(PaymentFixtures.POLICY.payWithin()));
        return order;
    }

    Quote quoted() {
        return quoted(opened());
    }

    Quote quoted(Order order) {
        return quoted(order, 0);
    }

    Quote quoted(Order order, long points) {
        return switch (use.issue.handle(command(order, points))) {
            case QuoteOutcome.Issued(var quote) -> quote;
            case QuoteOutcome other -> throw new AssertionError("Not issued: " + other);
        };
    }

    IssueQuote.Command command(Order order, long points) {
        return new IssueQuote.Command(
                new QuoteId(UUID.randomUUID()), order.id(), BUYER, toss.provider(), Money.won(points));
    }

    /** An order paid with a card, and partly perhaps with points. */
    Quote paid(long points) {
        grant(points);
        var quote = quoted(opened(), points);
        complete(quote, toss.pay(quote.merchantUid()));
        return now(quote);
    }

    void grant(long points) {
        if (points > 0) {
            transactions.execute(() -> {
                books.post(Journal.pointsGranted(UUID.randomUUID(), BUYER, Money.won(points), clock.instant()));
                return points;
            });
        }
    }

    Payment complete(Quote quote, PaymentKey key) {
        return switch (use.complete.handle(quote.id(), quote.payer(), key)) {
            case CompletionOutcome.Known(var payment, var _) -> payment;
            case CompletionOutcome.KeyUsed() -> throw new AssertionError("Of another quote");
        };
    }

    HandleWebhook.Outcome hear(WebhookNotice notice) {
        return use.webhook.handle(toss.provider(), webhooks.saying(notice));
    }

    HandleWebhook.Outcome hearOf(PaymentKey key) {
        return hear(new WebhookNotice.LookAgain(Optional.of(key), Optional.empty()));
    }

    void hasBankAccount() {
        var account = new BankAccount(
                new BankAccountId(UUID.randomUUID()),
                new BankAccountNumber("004", new HiddenText("11012345678")),
                new HiddenText("김미나"),
                NOW);
        accounts.save(
                switch (accounts.find(BUYER).add(account)) {
                    case AddDecision.Added(BankAccounts next) -> next;
                    case AddDecision other -> throw new AssertionError("Not added: " + other);
                });
    }

    /** So much time goes by; whatever is due meanwhile is done, and what follows from it. */
    void later(Duration time) {
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            var next = clock.instant().plus(Duration.ofMinutes(1));
            clock.set(next.isBefore(end) ? next : end);
            goOn();
        }
    }

    void goOn() {
        timers.goOff(clock.instant(), use::handle);
        while (reactedTo < events.published().size()) {
            use.react(events.published().get(reactedTo));
            reactedTo++;
            timers.goOff(clock.instant(), use::handle);
        }
    }

    Quote now(Quote quote) {
        return quotes.find(quote.id()).orElseThrow();
    }

    Payment now(Payment payment) {
        return payments.find(payment.id()).orElseThrow();
    }

    Payment onlyPaymentOf(Quote quote) {
        var all = payments.of(quote.order());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    Refund onlyRefund() {
        assertThat(refunds.all()).hasSize(1);
        return refunds.all().iterator().next();
    }

    OrderStatus statusOf(Quote quote) {
        return orders.find(quote.order()).orElseThrow().status();
    }

    Money escrow(Quote quote) {
        return balance(new Escrow(quote.order()));
    }

    Money refundsDue(Quote quote) {
        return balance(new RefundsDue(quote.order()));
    }

    Money reserved(Quote quote) {
        return balance(new PointsReserved(quote.order()));
    }

    Money points() {
        return balance(new Points(BUYER));
    }

    Money balance(Account account) {
        return books.balance(account);
    }

    /** What the provider holds according to our books. */
    long cleared(Quote quote) {
        return new InMemoryPaymentQueries(quotes, payments, refunds, books).clearedWon(quote.order(), quote.provider());
    }

    /**
     * Nothing is lost: what the provider holds of a quote is what our books say it does, and that is what is in escrow or
     * is to go back, points aside.
     */
    void mustBalance(Quote quote, PaymentKey... keys) {
        var held = List.of(keys).stream()
                .mapToLong(key -> ReconcilePayments.remaining(toss.find(key))
                        .orElseThrow()
                        .won())
                .sum();
        assertThat(cleared(quote)).isEqualTo(held);
        var spentPoints = now(quote).points().minus(reserved(quote));
        assertThat(escrow(quote).plus(refundsDue(quote)).won()).isBetween(held, held + spentPoints.won());
        assertThat(books.trialBalance().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isZero();
    }
}
