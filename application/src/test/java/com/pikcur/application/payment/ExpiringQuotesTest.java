package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.BUYER;
import static com.pikcur.domain.payment.PaymentFixtures.QUOTE_VALID_FOR;
import static com.pikcur.domain.payment.PaymentFixtures.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.payment.QuoteStatus;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpiringQuotesTest {

    private final PaymentDesk desk = new PaymentDesk();

    @Test
    void what_was_paid_and_never_told_counts_when_the_quote_would_expire() {
        var quote = desk.quoted();
        var key = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);

        desk.later(QUOTE_VALID_FOR);

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.now(quote).status()).isEqualTo(QuoteStatus.PAID);
        desk.mustBalance(quote, key);
    }

    @Test
    void what_nobody_has_paid_is_given_up() {
        var quote = desk.quoted();

        desk.later(QUOTE_VALID_FOR);

        assertThat(desk.now(quote).status()).isEqualTo(QuoteStatus.EXPIRED);
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    }

    @Test
    void while_the_provider_does_not_say_nothing_is_given_up() {
        desk.grant(500);
        var quote = desk.quoted(desk.opened(), 500);
        desk.toss.goAway();
        desk.later(QUOTE_VALID_FOR.plusHours(1));
        assertThat(desk.now(quote).status()).isEqualTo(QuoteStatus.OPEN);
        assertThat(desk.reserved(quote)).isEqualTo(Money.won(500));

        desk.toss.comeBack();
        desk.later(Duration.ofMinutes(6));

        assertThat(desk.now(quote).status()).isEqualTo(QuoteStatus.EXPIRED);
        assertThat(desk.points()).isEqualTo(Money.won(500));
    }

    @Test
    void expiring_again_changes_nothing() {
        desk.grant(500);
        var quote = desk.quoted(desk.opened(), 500);
        desk.later(QUOTE_VALID_FOR);

        desk.use.expire.handle(quote.id());

        assertThat(desk.points()).isEqualTo(Money.won(500));
    }

    @Test
    void of_an_order_that_is_called_off_the_quote_is_closed_and_the_points_are_free() {
        desk.grant(500);
        var quote = desk.quoted(desk.opened(), 500);

        desk.use.cancel.handle(quote.order(), BUYER);
        desk.goOn();
        desk.use.close.handle(quote.order());

        assertThat(desk.now(quote).status()).isEqualTo(QuoteStatus.CLOSED);
        assertThat(desk.points()).isEqualTo(Money.won(500));
        desk.mustBalance(quote);
    }
}
