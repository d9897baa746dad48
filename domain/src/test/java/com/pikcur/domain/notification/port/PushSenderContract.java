package com.pikcur.domain.notification.port;

import static com.pikcur.domain.notification.PushFixtures.aBrowserOf;
import static com.pikcur.domain.notification.PushFixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.port.PushSender.Outcome;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PushSender} promises, the one in memory and the real one alike. */
public interface PushSenderContract {

    /**
     * A message as a browser gets it.
     *
     * @param mark the same for the same push, another for another
     */
    record Woken(PushMessage message, String mark) {}

    PushSender sender();

    /** A browser of its own each time, reached through a push service we know. */
    PushSubscription aBrowser();

    /** All that has arrived at a browser, in order. */
    List<Woken> arrived(PushSubscription browser);

    /** From now on this browser does not want to be woken any more. */
    void end(PushSubscription browser);

    /** The next message is refused by its push service, once. */
    void nextIsRefused();

    /** The push service puts off the next message, once. */
    void nextIsPutOff();

    /** From now on nobody carries messages. */
    void goAway();

    @Test
    default void a_browser_gets_the_message_it_is_woken_for() {
        var browser = aBrowser();
        var message = aMessage("\"높은\" 입찰\n👟");

        assertThat(sender().send(UUID.randomUUID(), browser, message)).isEqualTo(Outcome.SENT);

        assertThat(arrived(browser)).extracting(Woken::message).containsExactly(message);
    }

    @Test
    default void each_browser_gets_its_own() {
        var one = aBrowser();
        var other = aBrowser();

        sender().send(UUID.randomUUID(), one, aMessage("one"));
        sender().send(UUID.randomUUID(), other, aMessage("other"));

        assertThat(arrived(one)).extracting(woken -> woken.message().title()).containsExactly("one");
        assertThat(arrived(other)).extracting(woken -> woken.message().title()).containsExactly("other");
    }

    @Test
    default void a_repetition_is_recognisable() {
        var browser = aBrowser();
        var id = UUID.randomUUID();

        sender().send(id, browser, aMessage());
        sender().send(id, browser, aMessage());
        sender().send(UUID.randomUUID(), browser, aMessage());

        var marks = arrived(browser).stream().map(Woken::mark).toList();
        assertThat(marks).hasSize(3);
        assertThat(marks.get(1)).isEqualTo(marks.getFirst());
        assertThat(marks.get(2)).isNotEqualTo(marks.getFirst());
    }

    @Test
    default void a_browser_that_listens_no_more_is_gone() {
        var browser = aBrowser();
        sender().send(UUID.randomUUID(), browser, aMessage());
        end(browser);

        assertThat(sender().send(UUID.randomUUID(), browser, aMessage())).isEqualTo(Outcome.GONE);
        assertThat(arrived(browser)).hasSize(1);
    }

    @Test
    default void an_endpoint_of_a_push_service_we_know_is_accepted() {
        assertThat(sender().accepts(aBrowser().endpoint().reveal())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "https://push.evil.test/push/1", "ftp://push.pikcur.test/push/1"})
    default void an_endpoint_of_nobody_we_know_is_gone_before_anything_is_sent(String endpoint) {
        var browser = aBrowserOf(new MemberId(UUID.randomUUID()), endpoint);

        assertThat(sender().accepts(endpoint)).isFalse();
        assertThat(sender().send(UUID.randomUUID(), browser, aMessage())).isEqualTo(Outcome.GONE);
        assertThat(arrived(browser)).isEmpty();
    }

    @Test
    default void a_message_that_is_refused_is_not_worth_another_try_and_the_next_one_is() {
        var browser = aBrowser();
        nextIsRefused();

        assertThat(sender().send(UUID.randomUUID(), browser, aMessage())).isEqualTo(Outcome.REFUSED);
        assertThat(arrived(browser)).isEmpty();
        assertThat(sender().send(UUID.randomUUID(), browser, aMessage())).isEqualTo(Outcome.SENT);
    }

    @Test
    default void a_message_that_is_put_off_is_worth_another_try() {
        var browser = aBrowser();
        nextIsPutOff();

        assertUnavailable(browser);
        assertThat(arrived(browser)).isEmpty();
        assertThat(sender().send(UUID.randomUUID(), browser, aMessage())).isEqualTo(Outcome.SENT);
    }

    @Test
    default void while_nobody_carries_messages_it_is_worth_another_try() {
        var browser = aBrowser();
        goAway();

        assertUnavailable(browser);
    }

    /** Whoever knows the endpoint may wake the browser; a message tells about its reader. */
    private void assertUnavailable(PushSubscription browser) {
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> sender().send(UUID.randomUUID(), browser, aMessage("A secret")))
                .satisfies(failure -> {
                    for (Throwable one = failure; one != null; one = one.getCause()) {
                        assertThat(one.toString())
                                .doesNotContain(browser.endpoint().reveal(), browser.p256dh(), "secret")
                                .doesNotContain(path(browser.endpoint()));
                    }
                });
    }

    private static String path(HiddenText endpoint) {
        return endpoint.reveal().substring(endpoint.reveal().lastIndexOf('/') + 1);
    }
}
