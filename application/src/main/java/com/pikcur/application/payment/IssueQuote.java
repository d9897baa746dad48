package com.pikcur.application.payment;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.domain.ledger.Account.Points;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderState;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.QuoteOutcome;
import com.pikcur.domain.payment.QuoteStatus;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.RequestKeyReused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Use case: a buyer wants to pay, and is told how much, to whom and until when. A newer quote takes an older one's place. */
public final class IssueQuote {

    /** @param id taken from the request's key, so that the same request is the same quote */
    public record Command(QuoteId id, OrderId order, MemberId payer, PaymentProvider provider, Money points) {}

    private final OrderMoney orders;
    private final PaymentStores stores;
    private final OpenQuotes openQuotes;
    private final Providers providers;
    private final PaymentTimers timers;
    private final Rules rules;

    /** @param validFor how long a quote may be paid, though never longer than its order waits for the money */
    public record Rules(Clock clock, Duration validFor) {}

    public IssueQuote(
            OrderMoney orders,
            PaymentStores stores,
            OpenQuotes openQuotes,
            Providers providers,
            PaymentTimers timers,
            Rules rules) {
        this.orders = orders;
        this.stores = stores;
        this.openQuotes = openQuotes;
        this.providers = providers;
        this.timers = timers;
        this.rules = rules;
    }

    /**
     * Issues it, once for each id.
     *
     * @throws NoSuchOrder if the payer is not the order's buyer
     * @throws com.pikcur.domain.payment.NoSuchPaymentProvider if nobody takes payments under this name
     * @throws com.pikcur.domain.shared.port.ProviderUnavailable if the provider could not be told; asking again is safe
     * @throws RequestKeyReused if the id stands for another quote
     */
    public QuoteOutcome handle(Command command) {
        var gateway = providers.gatewayOf(command.provider());
        var outcome = orders.holding(command.order(), order -> decide(order, command));
        if (outcome instanceof QuoteOutcome.Issued(var quote) && quote.status() == QuoteStatus.OPEN) {
            gateway.prepare(quote.merchantUid(), quote.amount());
        }
        return outcome;
    }

    private QuoteOutcome decide(Order order, Command command) {
        if (!order.sale().buyer().equals(command.payer())) {
            throw new NoSuchOrder(command.order());
        }
        return stores.quotes()
                .find(command.id())
                .<QuoteOutcome>map(known -> new QuoteOutcome.Issued(sameAs(command, known)))
                .orElseGet(() -> order.payable(rules.clock().instant())
                        .<QuoteOutcome>map(QuoteOutcome.NotPayable::new)
                        .orElseGet(() -> issue(order, command)));
    }

    private static Quote sameAs(Command command, Quote known) {
        if (!known.order().equals(command.order())
                || !known.provider().equals(command.provider())
                || !known.points().equals(command.points())) {
            throw new RequestKeyReused();
        }
        return known;
    }

    private QuoteOutcome issue(Order order, Command command) {
        if (stores.payments().of(order.id()).stream().anyMatch(Payment::isUnknown)) {
            return new QuoteOutcome.PaymentUnderWay();
        }
        var most = mostPoints(order, command);
        if (command.points().isGreaterThan(most)) {
            return new QuoteOutcome.TooManyPoints(most);
        }
        openQuotes.closeOf(order.id());
        var now = rules.clock().instant();
        var quote = Quote.issue(command.id(), order, command.provider(), command.points(), now, expiryOf(order, now));
        if (!quote.points().isZero()) {
            stores.books()
                    .post(Journal.pointsReserved(quote.id().value(), order.id(), quote.payer(), quote.points(), now));
        }
        stores.quotes().add(quote);
        timers.expires(quote, quote.expiresAt());
        return new QuoteOutcome.Issued(quote);
    }

    /** What the quote before this one has set aside is free again. */
    private Money mostPoints(Order order, Command command) {
        if (command.points().isZero()) {
            return Money.ZERO;
        }
        var account = new Points(command.payer());
        var balance = stores.books().balancesLocked(Set.of(account)).getOrDefault(account, Money.ZERO);
        var setAside =
                stores.quotes().openOf(order.id()).map(Quote::reservedPoints).orElse(Money.ZERO);
        return Quote.mostPoints(order, balance.plus(setAside));
    }

    private Instant expiryOf(Order order, Instant now) {
        var latest = now.plus(rules.validFor());
        return Optional.of(order.state())
                .filter(OrderState.AwaitingPayment.class::isInstance)
                .map(state -> ((OrderState.AwaitingPayment) state).payBy())
                .filter(latest::isAfter)
                .orElse(latest);
    }
}
