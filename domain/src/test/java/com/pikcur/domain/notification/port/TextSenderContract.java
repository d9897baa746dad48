package com.pikcur.domain.notification.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TextSender} promises, the one in memory and the real one alike. */
public interface TextSenderContract {

    HiddenText PHONE = new HiddenText("01012345678");

    /** A message as it arrived. */
    record Arrived(String to, String text) {}

    TextSender sender();

    /** All that has arrived, in order. */
    List<Arrived> arrived();

    /** The next message is refused, once. */
    void nextIsRefused();

    /** The next message is not taken, though it may be later, once. */
    void nextIsPutOff();

    /** The next message arrives, and nobody is told so, once. */
    void nextIsTakenWithoutAWord();

    /** From now on nobody takes messages. */
    void goAway();

    @Test
    default void a_message_arrives_as_it_was_written() {
        assertThat(sender().send(UUID.randomUUID(), PHONE, "인증번호 \"042117\"\n피쿠"))
                .isTrue();

        assertThat(arrived()).containsExactly(new Arrived("01012345678", "인증번호 \"042117\"\n피쿠"));
    }

    @Test
    default void each_phone_gets_its_own() {
        sender().send(UUID.randomUUID(), PHONE, "one");
        sender().send(UUID.randomUUID(), new HiddenText("01087654321"), "other");

        assertThat(arrived()).containsExactly(new Arrived("01012345678", "one"), new Arrived("01087654321", "other"));
    }

    @Test
    default void the_same_message_is_sent_once() {
        var id = UUID.randomUUID();

        assertThat(sender().send(id, PHONE, "once")).isTrue();
        assertThat(sender().send(id, PHONE, "once")).isTrue();

        assertThat(arrived()).hasSize(1);
    }

    @Test
    default void the_same_words_under_another_id_are_another_message() {
        sender().send(UUID.randomUUID(), PHONE, "again");
        sender().send(UUID.randomUUID(), PHONE, "again");

        assertThat(arrived()).hasSize(2);
    }

    @Test
    default void a_message_that_is_refused_is_not_worth_another_try_and_the_next_one_is() {
        nextIsRefused();

        assertThat(sender().send(UUID.randomUUID(), PHONE, "refused")).isFalse();
        assertThat(arrived()).isEmpty();
        assertThat(sender().send(UUID.randomUUID(), PHONE, "taken")).isTrue();
    }

    @Test
    default void a_message_that_is_put_off_is_worth_another_try() {
        var id = UUID.randomUUID();
        nextIsPutOff();

        assertUnavailable(id);
        assertThat(arrived()).isEmpty();
        assertThat(sender().send(id, PHONE, "secret")).isTrue();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    default void who_is_not_told_that_it_was_taken_may_repeat_it() {
        var id = UUID.randomUUID();
        nextIsTakenWithoutAWord();

        assertUnavailable(id);
        assertThat(sender().send(id, PHONE, "secret")).isTrue();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    default void while_nobody_takes_messages_it_is_worth_another_try() {
        goAway();

        assertUnavailable(UUID.randomUUID());
    }

    private void assertUnavailable(UUID id) {
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> sender().send(id, PHONE, "secret"))
                .satisfies(failure -> {
                    for (Throwable one = failure; one != null; one = one.getCause()) {
                        assertThat(one.toString()).doesNotContain(PHONE.reveal(), "secret");
                    }
                });
    }
}
