package com.pikcur.persistence.payment;

import static com.pikcur.domain.payment.PaymentFixtures.BUYER;
import static com.pikcur.domain.payment.PaymentFixtures.NOW;
import static com.pikcur.domain.payment.PaymentFixtures.POLICY;
import static com.pikcur.domain.payment.PaymentFixtures.TOTAL;
import static com.pikcur.persistence.schema.Tables.LEDGER_ENTRY;
import static com.pikcur.persistence.schema.Tables.LEDGER_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.payment.IssueQuote;
import com.pikcur.application.payment.PaymentStores;
import com.pikcur.application.payment.PaymentUseCases;
import com.pikcur.application.payment.PaymentUseCases.Surroundings;
import com.pikcur.application.payment.Providers;
import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.ledger.Account.RefundsDue;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.WebhookNotice;
import com.pikcur.domain.payment.port.InMemoryPaymentGateway;
import com.pikcur.domain.payment.port.InMemoryWebhooks;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.persistence.ledger.JooqBooks;
import com.pikcur.persistence.member.JooqBankAccounts;
import com.pikcur.persistence.order.JooqOrderRepository;
import com.pikcur.persistence.order.OrderEventTypes;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.DbSchedulerTimers;
import com.pikcur.persistence.shared.EventTypes;
import com.pikcur.persistence.shared.JooqDomainEvents;
import com.pikcur.persistence.shared.OutboxBell;
import com.pikcur.persistence.shared.TestDatabase;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Buyers, webhooks, timers and second thoughts at the same moment, on the real database. */
@TestInstance(Lifecycle.PER_CLASS)
class ManyCompletionsTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredSales sales = new StoredSales(database);
    private final SettableClock clock = new SettableClock(NOW);
    private final InMemoryPaymentGateway toss = new InMemoryPaymentGateway("toss", clock);
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks(toss.provider());
    private final OrderRepository orders = new JooqOrderRepository(database.db(), DataKeysFixture.CIPHER);
    private final PaymentStores stores = new PaymentStores(
            new JooqQuotes(database.db()),
            new JooqPayments(database.db(), DataKeysFixture.CIPHER),
            new JooqRefunds(database.db()),
            new JooqBooks(database.db()));
    private final PaymentUseCases use = new PaymentUseCases(
            new Surroundings(
                    database.transactions(),
                    orders,
                    stores,
                    new JooqBankAccounts(database.db(), DataKeysFixture.CIPHER, DataKeysFixture.INDEX),
                    new DbSchedulerTimers(database.db()),
                    new JooqDomainEvents(database.db(), types(), new OutboxBell())),
            new Providers(List.of(toss), List.of(toss), List.of(webhooks)),
            clock);

    private static EventTypes types() {
        var kinds = new HashMap<String, Class<? extends DomainEvent>>(OrderEventTypes.BY_NAME);
        kinds.putAll(PaymentEventTypes.BY_NAME);
        return new EventTypes(kinds, DataKeysFixture.JSON);
    }

    @BeforeEach
    void resetClock() {
        clock.set(NOW);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void a_hundred_who_complete_one_payment_by_browser_and_by_webhook_pay_it_once() {
        var quote = issued(sales.order().id());
        var key = toss.pay(quote.merchantUid());

        AtOnce.each(100, number -> number % 2 == 0 ? complete(quote, key) : hearOf(key));

        assertThat(toss.charges(quote.merchantUid())).isOne();
        assertThat(statusOf(quote)).isEqualTo(OrderStatus.PAID);
        assertThat(stores.payments().of(quote.order())).hasSize(1);
        assertThat(entries(quote, EntryKind.PAYMENT_RECEIVED)).isOne();
        mustBalance(quote);
    }

    @Test
    void of_quotes_asked_for_at_once_one_is_open_in_the_end() {
        var order = sales.order().id();

        AtOnce.each(16, _ -> issued(order));

        assertThat(stores.quotes().openOf(order)).isPresent();
    }

    @Test
    void of_two_payments_for_one_quote_at_once_one_counts_and_the_other_goes_back() {
        var quote = issued(sales.order().id());
        var keys = List.of(toss.payAtOnce(quote.merchantUid(), TOTAL), toss.payAtOnce(quote.merchantUid(), TOTAL));

        AtOnce.each(20, number -> complete(quote, keys.get(number % 2)));
        giveBack(quote);

        assertThat(statusOf(quote)).isEqualTo(OrderStatus.PAID);
        assertThat(entries(quote, EntryKind.PAYMENT_RECEIVED)).isOne();
        assertThat(entries(quote, EntryKind.REFUND_DONE)).isOne();
        assertThat(toss.refunds(keys.get(0)) + toss.refunds(keys.get(1))).isOne();
        assertThat(stores.books().balance(new Escrow(quote.order()))).isEqualTo(TOTAL);
        mustBalance(quote);
    }

    @Test
    void paid_lapsed_and_cancelled_at_once_it_is_paid_or_the_money_goes_back() {
        for (var round = 0; round < 15; round++) {
            clock.set(NOW);
            var quote = issued(sales.order().id());
            var key = toss.payAtOnce(quote.merchantUid(), TOTAL);
            clock.set(NOW.plus(POLICY.payWithin()));

            AtOnce.each(9, number -> switch (number % 3) {
                case 0 -> complete(quote, key);
                case 1 -> use.lapse.handle(quote.order());
                default -> use.cancel.handle(quote.order(), BUYER);
            });
            use.refundOrder.handle(quote.order());
            giveBack(quote);

            var kept = stores.books().balance(new Escrow(quote.order()));
            if (statusOf(quote) == OrderStatus.PAID) {
                assertThat(kept).isEqualTo(TOTAL);
            } else {
                assertThat(kept).isEqualTo(Money.ZERO);
                assertThat(statusOf(quote)).isEqualTo(OrderStatus.REFUNDED);
                assertThat(toss.refunds(key)).isOne();
            }
            mustBalance(quote);
        }
    }

    @Test
    void a_refund_settled_many_times_at_once_is_done_once() {
        var quote = issued(sales.order().id());
        var key = toss.pay(quote.merchantUid());
        complete(quote, key);
        use.cancel.handle(quote.order(), BUYER);

        AtOnce.each(8, _ -> {
            use.refundOrder.handle(quote.order());
            giveBack(quote);
            return quote;
        });

        assertThat(toss.refunds(key)).isOne();
        assertThat(statusOf(quote)).isEqualTo(OrderStatus.REFUNDED);
        mustBalance(quote);
    }

    private Quote issued(OrderId order) {
        var id = new QuoteId(UUID.randomUUID());
        use.issue.handle(new IssueQuote.Command(id, order, BUYER, toss.provider(), Money.ZERO));
        return stores.quotes().find(id).orElseThrow();
    }

    private Object complete(Quote quote, PaymentKey key) {
        return use.complete.handle(quote.id(), BUYER, key);
    }

    private Object hearOf(PaymentKey key) {
        var notice = new WebhookNotice.LookAgain(Optional.of(key), Optional.empty());
        return use.webhook.handle(toss.provider(), webhooks.saying(notice));
    }

    /** What the refunds' timers do. */
    private void giveBack(Quote quote) {
        stores.payments().of(quote.order()).stream()
                .flatMap(payment -> stores.refunds().of(payment.id()).stream())
                .map(Refund::id)
                .forEach(use.settle::handle);
    }

    private OrderStatus statusOf(Quote quote) {
        return orders.find(quote.order()).orElseThrow().status();
    }

    private int entries(Quote quote, EntryKind kind) {
        return database.db()
                .fetchCount(LEDGER_ENTRY, LEDGER_ENTRY.ORDER_ID.eq(quote.order()), LEDGER_ENTRY.KIND.eq(kind));
    }

    /** What our books say the provider holds is what is in escrow or is to go back. */
    private void mustBalance(Quote quote) {
        var queries = new JooqPaymentQueries(database.db(), DataKeysFixture.CIPHER);
        var books = stores.books();
        assertThat(books.balance(new Escrow(quote.order()))
                        .plus(books.balance(new RefundsDue(quote.order())))
                        .won())
                .isEqualTo(queries.clearedWon(quote.order(), quote.provider()));
        var all = DSL.sum(LEDGER_LINE.WON.coerce(Long.class));
        assertThat(database.db().select(all).from(LEDGER_LINE).fetchSingle().value1())
                .isEqualByComparingTo(BigDecimal.ZERO);
    }
}
