package com.pikcur.domain.notification.port;

import static com.pikcur.domain.notification.MailFixtures.mailTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link MailSender} promises, the mailbox in memory and the real one alike. */
public interface MailSenderContract {

    /**
     * A mail as it arrived.
     *
     * @param mark the same for the same mail, another for another
     */
    record Arrived(String to, String mark) {}

    MailSender sender();

    /** All that has arrived, in order. */
    List<Arrived> arrived();

    /** From now on mail to the address is refused for good. */
    void refuseForGood(String address);

    /** From now on mail to the address is refused, though it might be taken later. */
    void refuseForNow(String address);

    /** From now on nobody takes mail. */
    void goAway();

    @Test
    default void a_mail_arrives_at_its_address_once() {
        sender().send(UUID.randomUUID(), mailTo("one@pikcur.test"));

        assertThat(arrived()).extracting(Arrived::to).containsExactly("one@pikcur.test");
    }

    @Test
    default void each_address_gets_its_own() {
        sender().send(UUID.randomUUID(), mailTo("one@pikcur.test"));
        sender().send(UUID.randomUUID(), mailTo("other@pikcur.test"));

        assertThat(arrived()).extracting(Arrived::to).containsExactly("one@pikcur.test", "other@pikcur.test");
    }

    @Test
    default void a_repetition_is_recognisable() {
        var id = UUID.randomUUID();

        sender().send(id, mailTo("one@pikcur.test"));
        sender().send(id, mailTo("one@pikcur.test"));
        sender().send(UUID.randomUUID(), mailTo("one@pikcur.test"));

        var marks = arrived().stream().map(Arrived::mark).toList();
        assertThat(marks).hasSize(3);
        assertThat(marks.get(1)).isEqualTo(marks.getFirst());
        assertThat(marks.get(2)).isNotEqualTo(marks.getFirst());
    }

    @Test
    default void an_address_that_is_refused_for_good_is_not_worth_another_try() {
        refuseForGood("nobody@pikcur.test");

        assertThatExceptionOfType(MailRefused.class)
                .isThrownBy(() -> sender().send(UUID.randomUUID(), mailTo("nobody@pikcur.test")))
                .satisfies(MailSenderContract::saysNothingOfNobody);
        assertThat(arrived()).isEmpty();
    }

    @Test
    default void an_address_that_is_refused_for_now_is_worth_another_try() {
        refuseForNow("nobody@pikcur.test");

        assertThatExceptionOfType(MailUnavailable.class)
                .isThrownBy(() -> sender().send(UUID.randomUUID(), mailTo("nobody@pikcur.test")))
                .satisfies(MailSenderContract::saysNothingOfNobody);
        assertThat(arrived()).isEmpty();
    }

    @Test
    default void while_nobody_takes_mail_it_is_worth_another_try() {
        goAway();

        assertThatExceptionOfType(MailUnavailable.class)
                .isThrownBy(() -> sender().send(UUID.randomUUID(), mailTo("nobody@pikcur.test")))
                .satisfies(MailSenderContract::saysNothingOfNobody);
    }

    private static void saysNothingOfNobody(RuntimeException failure) {
        assertThat(failure).hasNoCause();
        assertThat(failure.toString()).doesNotContain("nobody");
    }
}
