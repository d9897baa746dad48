package com.pikcur.domain.notification.port;

import static com.pikcur.domain.notification.PushFixtures.aBrowserOf;
import static com.pikcur.domain.notification.PushFixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.port.PushSender.Outcome;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryPushesTest implements PushSenderContract {

    private final InMemoryPushes pushes = new InMemoryPushes();

    @Override
    public PushSender sender() {
        return pushes;
    }

    @Override
    public PushSubscription aBrowser() {
        return aBrowserOf(new MemberId(UUID.randomUUID()));
    }

    @Override
    public List<Woken> arrived(PushSubscription browser) {
        return pushes.sent().stream()
                .filter(sent -> sent.subscription().equals(browser))
                .map(sent -> new Woken(sent.message(), sent.id().toString()))
                .toList();
    }

    @Override
    public void end(PushSubscription browser) {
        pushes.end(browser);
    }

    @Override
    public void nextIsRefused() {
        pushes.refuseOnce();
    }

    @Override
    public void nextIsPutOff() {
        pushes.putOffOnce();
    }

    @Override
    public void goAway() {
        pushes.goAway();
    }

    @Test
    void who_comes_back_takes_messages_again() {
        var browser = aBrowser();
        pushes.goAway();
        pushes.comeBack();

        assertThat(pushes.send(UUID.randomUUID(), browser, aMessage())).isEqualTo(Outcome.SENT);
        assertThat(pushes.to(browser)).hasSize(1);
    }

    @Test
    void a_browser_may_be_refused_while_others_are_not() {
        var refused = aBrowser();
        pushes.refuse(refused);

        assertThat(pushes.send(UUID.randomUUID(), refused, aMessage())).isEqualTo(Outcome.REFUSED);
        assertThat(pushes.send(UUID.randomUUID(), aBrowser(), aMessage())).isEqualTo(Outcome.SENT);
    }

    @Test
    void turned_off_it_wakes_nobody_and_forgets_nobody() {
        pushes.turnOff();

        assertThat(pushes.accepts(aBrowser().endpoint().reveal())).isFalse();
        assertThat(pushes.send(UUID.randomUUID(), aBrowser(), aMessage())).isEqualTo(Outcome.REFUSED);
    }
}
