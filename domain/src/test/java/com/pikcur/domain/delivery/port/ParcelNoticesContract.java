package com.pikcur.domain.delivery.port;

import static com.pikcur.domain.delivery.port.DeliveryTrackerContract.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ParcelNotices} promises. */
public interface ParcelNoticesContract {

    ParcelNotices notices();

    /** The carrier knows the number. */
    void announce(Invoice invoice);

    /** Until when the tracker calls back about this parcel. */
    Optional<Instant> watchedUntil(Invoice invoice);

    /** What the tracker sends when it calls back about this parcel. */
    String notice(Invoice invoice);

    /** The tracker does not hear the next subscription. */
    void nextSubscriptionIsNotHeard();

    /** When a subscription ends; trackers take no end that has passed. */
    static Instant inTwoDays() {
        return Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    default void a_parcel_is_watched_until_then() {
        var invoice = announced();
        var until = inTwoDays();

        notices().subscribe(invoice, until);

        assertThat(watchedUntil(invoice)).contains(until);
        assertThat(watchedUntil(anInvoice())).isEmpty();
    }

    @Test
    default void asking_again_moves_the_end() {
        var invoice = announced();
        var until = inTwoDays();
        notices().subscribe(invoice, until);

        notices().subscribe(invoice, until.plus(Duration.ofHours(1)));

        assertThat(watchedUntil(invoice)).contains(until.plus(Duration.ofHours(1)));
    }

    @Test
    default void asking_many_times_at_once_is_asking_once() {
        var invoice = announced();
        var until = inTwoDays();

        AtOnce.each(8, _ -> {
            notices().subscribe(invoice, until);
            return until;
        });

        assertThat(watchedUntil(invoice)).contains(until);
    }

    @Test
    default void a_carrier_may_be_subscribed_to_by_either_of_its_codes() {
        var invoice = announced();
        var until = inTwoDays();

        notices().subscribe(new Invoice("04", invoice.trackingNumber()), until);

        assertThat(watchedUntil(invoice)).contains(until);
    }

    @Test
    default void nobody_subscribes_to_a_carrier_nobody_knows() {
        assertThatThrownBy(() -> notices().subscribe(anInvoice("kr.coupangls"), inTwoDays()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void who_is_not_heard_does_not_know_and_may_ask_again() {
        var invoice = announced();
        var until = inTwoDays();
        nextSubscriptionIsNotHeard();

        assertThatThrownBy(() -> notices().subscribe(invoice, until)).isInstanceOf(ProviderUnavailable.class);

        notices().subscribe(invoice, until);
        assertThat(watchedUntil(invoice)).contains(until);
    }

    @Test
    default void a_call_names_the_parcel_by_its_carriers_long_code() {
        var invoice = anInvoice("kr.cjlogistics");

        assertThat(notices().read(notice(invoice))).contains(invoice);
        assertThat(notices().read(notice(new Invoice("04", invoice.trackingNumber()))))
                .contains(invoice);
    }

    @Test
    default void anything_else_that_calls_is_about_no_parcel() {
        var good = notice(anInvoice("kr.cjlogistics"));

        assertThat(Stream.of(
                        "",
                        " ",
                        "null",
                        "[]",
                        "{}",
                        "7",
                        "\"kr.cjlogistics\"",
                        "<html/>",
                        "\u0000",
                        "[" + good + "]",
                        good + good,
                        good.substring(1),
                        good.substring(0, good.length() - 1),
                        good.replace("kr.cjlogistics", "kr.coupangls"),
                        good.replace("kr.cjlogistics", "KR.CJ"),
                        good.replace("kr.cjlogistics", ""),
                        good.replaceFirst("[0-9]{12}", "1"),
                        good.replaceFirst("[0-9]{12}", "1".repeat(31)),
                        good.replaceFirst("[0-9]{12}", "1234-5678-9012"),
                        good.replaceFirst("[0-9]{12}", "' OR 1=1 --"),
                        "[".repeat(5_000),
                        "{\"a\":".repeat(5_000),
                        good + " ".repeat(1_000_000)))
                .allSatisfy(body -> assertThat(notices().read(body)).isEmpty());
    }

    private Invoice announced() {
        var invoice = anInvoice();
        announce(invoice);
        return invoice;
    }
}
