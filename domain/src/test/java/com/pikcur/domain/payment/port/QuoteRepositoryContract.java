package com.pikcur.domain.payment.port;

import static com.pikcur.domain.payment.PaymentFixtures.NOW;
import static com.pikcur.domain.payment.PaymentFixtures.aQuote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.order.Order;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.QuoteStatus;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link QuoteRepository} promises, the one in memory and the real one alike. */
public interface QuoteRepositoryContract {

    QuoteRepository quotes();

    Transactions transactions();

    /** One that is stored. */
    Order anOrder();

    @Test
    default void what_was_added_is_found() {
        var quote = added(aQuote(anOrder(), Money.won(1_200)));

        assertThat(found(quote))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(quote);
        assertThat(quotes().find(new QuoteId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void an_order_s_open_quote_is_found_until_it_is_open_no_longer() {
        var order = anOrder();
        var quote = added(aQuote(order));
        added(aQuote(anOrder()));

        for (var status : QuoteStatus.values()) {
            save(found(quote).with(status));

            assertThat(quotes().openOf(order.id()).map(Quote::id))
                    .isEqualTo(status == QuoteStatus.OPEN ? Optional.of(quote.id()) : Optional.empty());
        }
    }

    @Test
    default void a_quote_is_open_again_until_a_later_time() {
        var order = anOrder();
        var quote = added(aQuote(order));
        save(found(quote).with(QuoteStatus.PAID));

        save(found(quote).reopened(NOW.plusSeconds(90_000)));

        assertThat(quotes().openOf(order.id()).map(Quote::expiresAt)).contains(NOW.plusSeconds(90_000));
    }

    @Test
    default void an_order_has_one_open_quote_at_most() {
        var order = anOrder();
        added(aQuote(order));

        assertThatThrownBy(() -> added(aQuote(order))).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void another_takes_the_place_of_one_given_up_in_the_same_transaction() {
        var order = anOrder();
        var first = added(aQuote(order));
        var second = aQuote(order);

        transactions().execute(() -> {
            quotes().save(found(first).with(QuoteStatus.CLOSED));
            quotes().add(second);
            return second;
        });

        assertThat(quotes().openOf(order.id()).map(Quote::id)).contains(second.id());
    }

    @Test
    default void there_is_one_quote_of_an_id() {
        var quote = added(aQuote(anOrder()));

        assertThatThrownBy(() -> added(quote)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void a_stale_quote_is_not_saved() {
        var quote = added(aQuote(anOrder()));
        var stale = found(quote);
        save(stale.with(QuoteStatus.PAID));

        assertThatThrownBy(() -> save(stale.with(QuoteStatus.EXPIRED))).isInstanceOf(StaleAggregate.class);

        assertThat(found(quote).status()).isEqualTo(QuoteStatus.PAID);
    }

    @Test
    default void a_rolled_back_transaction_leaves_no_quote_behind() {
        var quote = aQuote(anOrder());

        assertThatThrownBy(() -> transactions().execute(() -> {
                    quotes().add(quote);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(quotes().find(quote.id())).isEmpty();
    }

    private Quote added(Quote quote) {
        transactions().execute(() -> {
            quotes().add(quote);
            return quote;
        });
        return quote;
    }

    private Quote found(Quote quote) {
        return quotes().find(quote.id()).orElseThrow();
    }

    private void save(Quote quote) {
        transactions().execute(() -> {
            quotes().save(quote);
            return quote;
        });
    }
}
