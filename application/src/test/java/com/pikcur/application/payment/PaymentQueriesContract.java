package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.BUYER;
import static com.pikcur.domain.payment.PaymentFixtures.NOW;
import static com.pikcur.domain.payment.PaymentFixtures.TOSS;
import static com.pikcur.domain.payment.PaymentFixtures.aKey;
import static com.pikcur.domain.payment.PaymentFixtures.aPaidPayment;
import static com.pikcur.domain.payment.PaymentFixtures.aQuote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentQueries} promises, the one in memory and the real one alike. Each test finds empty stores. */
public interface PaymentQueriesContract {

    PaymentQueries queries();

    PaymentStores stores();

    Transactions transactions();

    /** One that is stored. */
    Order anOrder();

    @Test
    default void quotes_are_told_by_the_time_of_their_issue_part_by_part() {
        issued(5, NOW.minusNanos(1_000));
        var one = issued(1, NOW);
        var two = issued(2, NOW.plusSeconds(3));
        var three = issued(3, NOW.plusSeconds(1));
        issued(4, NOW.plusSeconds(4));

        var first = queries().issued(NOW, NOW.plusSeconds(4), Optional.empty(), 2);
        var rest = queries().issued(NOW, NOW.plusSeconds(4), Optional.of(two), 2);

        assertThat(first).extracting(Quote::id).containsExactly(one, two);
        assertThat(rest).extracting(Quote::id).containsExactly(three);
        assertThat(queries().issued(NOW, NOW.plusSeconds(4), Optional.of(three), 2))
                .isEmpty();
    }

    private QuoteId issued(int number, Instant at) {
        var id = new QuoteId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
        var quote = Quote.issue(id, anOrder(), TOSS, Money.ZERO, at, at.plus(Duration.ofMinutes(30)));
        done(() -> stores().quotes().add(quote));
        return id;
    }

    @Test
    default void payments_of_which_nobody_knows_are_told_the_oldest_first() {
        var begun = IntStream.of(3, 1, 2, 2)
                .mapToObj(second -> Payment.begin(
                        new PaymentId(UUID.randomUUID()), aStoredQuote(), aKey(), NOW.plusSeconds(second)))
                .toList();
        begun.forEach(payment -> done(() -> stores().payments().add(payment)));
        var known = aPaidPayment(aStoredQuote());
        done(() -> stores().payments().add(known));

        var told = new ArrayList<Payment>();
        var cursor = Optional.<String>empty();
        do {
            var page = queries().unresolved(new Cut(3, cursor));
            told.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(told)
                .extracting(Payment::id)
                .containsExactlyInAnyOrderElementsOf(
                        begun.stream().map(Payment::id).toList());
        assertThat(told)
                .extracting(Payment::beganAt)
                .containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(2), NOW.plusSeconds(2), NOW.plusSeconds(3));
    }

    @Test
    default void refunds_that_were_refused_are_told_the_oldest_first() {
        var waiting = aStoredRefund(1);
        var second = refused(aStoredRefund(5));
        var first = refused(aStoredRefund(2));
        var again = aStoredRefund(3);
        refused(again);
        done(() -> stores().refunds()
                .save(stores().refunds().find(again.id()).orElseThrow().again()));

        var page = queries().stuck(new Cut(1, Optional.empty()));
        var next = queries().stuck(new Cut(1, page.next()));

        assertThat(page.items()).extracting(Refund::id).containsExactly(first.id());
        assertThat(next.items()).extracting(Refund::id).containsExactly(second.id());
        assertThat(next.next()).isEmpty();
        assertThat(waiting.isRequested()).isTrue();
    }

    @Test
    default void a_cursor_of_one_list_is_none_of_the_other() {
        refused(aStoredRefund(1));
        refused(aStoredRefund(2));
        var next = queries().stuck(new Cut(1, Optional.empty())).next();

        assertThatThrownBy(() -> queries().unresolved(new Cut(1, next))).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> queries().stuck(new Cut(1, Optional.of("nonsense"))))
                .isInstanceOf(InvalidCursor.class);
    }

    @Test
    default void what_is_cleared_is_what_came_through_a_provider_less_what_went_back() {
        var order = anOrder().id();
        var other = anOrder().id();
        post(
                Journal.pointsGranted(UUID.randomUUID(), BUYER, Money.won(100), NOW),
                Journal.pointsReserved(UUID.randomUUID(), order, BUYER, Money.won(100), NOW),
                Journal.paymentReceived(UUID.randomUUID(), order, "toss", Money.won(900), Money.won(100), NOW),
                Journal.paymentUnwanted(UUID.randomUUID(), order, "toss", Money.won(50), NOW),
                Journal.refundDone(UUID.randomUUID(), order, "toss", Money.won(30), BUYER, Money.ZERO, NOW),
                Journal.paymentUnwanted(UUID.randomUUID(), order, "portone", Money.won(7), NOW),
                Journal.paymentUnwanted(UUID.randomUUID(), other, "toss", Money.won(4_000), NOW));

        assertThat(queries().clearedWon(order, TOSS)).isEqualTo(920);
        assertThat(queries().clearedWon(order, new PaymentProvider("portone"))).isEqualTo(7);
        assertThat(queries().clearedWon(anOrder().id(), TOSS)).isZero();
    }

    private void post(JournalEntry... entries) {
        List.of(entries).forEach(entry -> done(() -> stores().books().post(entry)));
    }

    private Quote aStoredQuote() {
        var quote = aQuote(anOrder());
        done(() -> stores().quotes().add(quote));
        return quote;
    }

    private Refund aStoredRefund(int second) {
        var payment = aPaidPayment(aStoredQuote());
        done(() -> stores().payments().add(payment));
        var refund = Refund.ofOrder(payment, Money.won(1_000), Money.ZERO, NOW.plusSeconds(second));
        done(() -> stores().refunds().add(refund));
        return refund;
    }

    private Refund refused(Refund refund) {
        var stored = stores().refunds().find(refund.id()).orElseThrow();
        done(() -> stores().refunds().save(stored.refused("NO", NOW)));
        return refund;
    }

    private void done(Runnable work) {
        transactions().execute(() -> {
            work.run();
            return work;
        });
    }
}
