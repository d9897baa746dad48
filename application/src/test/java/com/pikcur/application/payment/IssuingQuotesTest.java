package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.BUYER;
import static com.pikcur.domain.payment.PaymentFixtures.NOW;
import static com.pikcur.domain.payment.PaymentFixtures.POLICY;
import static com.pikcur.domain.payment.PaymentFixtures.QUOTE_VALID_FOR;
import static com.pikcur.domain.payment.PaymentFixtures.SELLER;
import static com.pikcur.domain.payment.PaymentFixtures.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.payment.NoSuchPaymentProvider;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteOutcome;
import com.pikcur.domain.payment.QuoteStatus;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.RequestKeyReused;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IssuingQuotesTest {

    private final PaymentDesk desk = new PaymentDesk();

    @Test
    void a_quote_asks_for_all_of_the_order_and_its_provider_knows() {
        var quote = desk.quoted();

        assertThat(quote.amount()).isEqualTo(TOTAL);
        assertThat(quote.expiresAt()).isEqualTo(NOW.plus(QUOTE_VALID_FOR));
        var payment = desk.complete(quote, desk.toss.pay(quote.merchantUid()));
        assertThat(payment.held()).isEqualTo(TOTAL);
    }

    @Test
    void a_quote_is_never_valid_for_longer_than_its_order_waits() {
        var order = desk.opened();
        desk.clock.advance(POLICY.payWithin().minusMinutes(3));

        assertThat(desk.quoted(order).expiresAt()).isEqualTo(NOW.plus(POLICY.payWithin()));
    }

    @Test
    void a_newer_quote_takes_an_older_one_s_place_and_its_points() {
        desk.grant(5_000);
        var order = desk.opened();
        var older = desk.quoted(order, 3_000);

        var newer = desk.quoted(order, 5_000);

        assertThat(desk.now(older).status()).isEqualTo(QuoteStatus.CLOSED);
        assertThat(desk.quotes.openOf(order.id()).map(Quote::id)).contains(newer.id());
        assertThat(desk.reserved(newer)).isEqualTo(Money.won(5_000));
        assertThat(desk.points()).isEqualTo(Money.ZERO);
        assertThat(newer.amount()).isEqualTo(TOTAL.minus(Money.won(5_000)));
    }

    @Test
    void points_are_free_again_once_the_quote_has_expired() {
        desk.grant(5_000);
        var quote = desk.quoted(desk.opened(), 5_000);

        desk.later(QUOTE_VALID_FOR);

        assertThat(desk.now(quote).status()).isEqualTo(QuoteStatus.EXPIRED);
        assertThat(desk.points()).isEqualTo(Money.won(5_000));
        assertThat(desk.reserved(quote)).isEqualTo(Money.ZERO);
    }

    @Test
    void nobody_pays_with_more_points_than_they_have() {
        desk.grant(5_000);

        assertThat(desk.use.issue.handle(desk.command(desk.opened(), 5_001)))
                .isEqualTo(new QuoteOutcome.TooManyPoints(Money.won(5_000)));
        assertThat(desk.points()).isEqualTo(Money.won(5_000));
    }

    @Test
    void the_provider_is_always_left_its_least_amount() {
        desk.grant(100_000);
        var most = TOTAL.minus(Quote.LEAST_AMOUNT);

        assertThat(desk.use.issue.handle(desk.command(desk.opened(), most.won() + 1)))
                .isEqualTo(new QuoteOutcome.TooManyPoints(most));
        assertThat(desk.quoted(desk.opened(), most.won()).amount()).isEqualTo(Quote.LEAST_AMOUNT);
    }

    @Test
    void while_nobody_knows_what_came_of_a_payment_there_is_no_other_quote() {
        var order = desk.opened();
        var quote = desk.quoted(order);
        desk.toss.silentOnceAfter();
        desk.complete(quote, desk.toss.pay(quote.merchantUid()));

        assertThat(desk.use.issue.handle(desk.command(order, 0))).isEqualTo(new QuoteOutcome.PaymentUnderWay());
    }

    @Test
    void the_same_request_is_the_same_quote() {
        desk.grant(1_000);
        var command = desk.command(desk.opened(), 1_000);

        var first = desk.use.issue.handle(command);

        assertThat(desk.use.issue.handle(command))
                .usingRecursiveComparison()
                .ignoringFields("quote.version")
                .isEqualTo(first);
        assertThat(desk.quotes.all()).hasSize(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        var command = desk.command(desk.opened(), 0);
        desk.use.issue.handle(command);
        desk.grant(10);
        var more = new IssueQuote.Command(
                command.id(), command.order(), command.payer(), command.provider(), Money.won(10));
        var ofAnotherOrder = new IssueQuote.Command(
                command.id(), desk.opened().id(), command.payer(), command.provider(), command.points());

        assertThatThrownBy(() -> desk.use.issue.handle(more)).isInstanceOf(RequestKeyReused.class);
        assertThatThrownBy(() -> desk.use.issue.handle(ofAnotherOrder)).isInstanceOf(RequestKeyReused.class);
    }

    @Test
    void what_is_paid_or_has_lapsed_is_not_to_be_paid() {
        var paid = desk.paid(0);
        var order = desk.opened();
        desk.clock.advance(POLICY.payWithin());

        assertThat(desk.use.issue.handle(
                        desk.command(desk.orders.find(paid.order()).orElseThrow(), 0)))
                .isEqualTo(new QuoteOutcome.NotPayable(new OrderDecision.NotNow(OrderStatus.PAID)));
        assertThat(desk.use.issue.handle(desk.command(order, 0)))
                .isEqualTo(new QuoteOutcome.NotPayable(new OrderDecision.NotNow(OrderStatus.AWAITING_PAYMENT)));
    }

    @Test
    void another_s_order_is_none() {
        var command = desk.command(desk.opened(), 0);
        var bySeller =
                new IssueQuote.Command(command.id(), command.order(), SELLER, command.provider(), command.points());

        assertThatThrownBy(() -> desk.use.issue.handle(bySeller)).isInstanceOf(NoSuchOrder.class);
    }

    @Test
    void an_unknown_provider_is_refused_before_anything_is_stored() {
        var command = desk.command(desk.opened(), 0);
        var unknown = new IssueQuote.Command(
                command.id(), command.order(), BUYER, new PaymentProvider("nobody"), command.points());

        assertThatThrownBy(() -> desk.use.issue.handle(unknown)).isInstanceOf(NoSuchPaymentProvider.class);
        assertThat(desk.quotes.all()).isEmpty();
    }

    @Test
    void a_provider_that_could_not_be_told_is_told_when_asked_again() {
        var command = desk.command(desk.opened(), 0);
        desk.toss.goAway();
        assertThatThrownBy(() -> desk.use.issue.handle(command)).isInstanceOf(ProviderUnavailable.class);
        desk.toss.comeBack();

        var again = desk.use.issue.handle(command);

        assertThat(again).isInstanceOf(QuoteOutcome.Issued.class);
        var quote = desk.quotes.find(command.id()).orElseThrow();
        assertThat(desk.complete(quote, desk.toss.pay(quote.merchantUid())).held())
                .isEqualTo(TOTAL);
    }

    @Test
    void what_nobody_wants_paid_any_more_is_not_prepared_again() {
        var command = desk.command(desk.opened(), 0);
        desk.use.issue.handle(command);
        desk.later(QUOTE_VALID_FOR.plus(Duration.ofMinutes(1)));
        desk.toss.goAway();

        assertThat(desk.use.issue.handle(command))
                .isInstanceOfSatisfying(
                        QuoteOutcome.Issued.class,
                        issued -> assertThat(issued.quote().status()).isEqualTo(QuoteStatus.EXPIRED));
    }
}
