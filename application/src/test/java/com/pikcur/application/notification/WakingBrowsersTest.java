package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.NOON;
import static com.pikcur.application.notification.NotificationsAtWork.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.notification.NoSuchPushSubscription;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.PushFixtures;
import com.pikcur.domain.notification.PushRequested;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.PushSubscriptionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WakingBrowsersTest {

    private static final String ENDPOINT = PushFixtures.PUSH_SERVICE + "/push/one";
    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";

    private final NotificationsAtWork work = new NotificationsAtWork();
    private final OwnPushSubscriptions own =
            new OwnPushSubscriptions(work.subscriptions, work.pushes, UUID::randomUUID, work.clock);
    private final SendPush send = new SendPush(work.subscriptions, work.pushes);
    private final MemberId member = work.joined();
    private final MemberId other = work.joined();

    @Test
    void a_browser_that_wants_to_be_woken_is_kept_with_its_keys() {
        var added = add(member, ENDPOINT);

        assertThat(own.show(member)).containsExactly(added);
        assertThat(added.endpoint().reveal()).isEqualTo(ENDPOINT);
        assertThat(added.p256dh()).isEqualTo(KEY);
        assertThat(added.auth().reveal()).isEqualTo(SECRET);
        assertThat(added.subscribedAt()).isEqualTo(NOON);
        assertThat(own.show(other)).isEmpty();
    }

    @Test
    void the_latest_stands_first() {
        var first = add(member, ENDPOINT);
        work.clock.advance(Duration.ofMinutes(1));
        var second = add(member, ENDPOINT + "/other");

        assertThat(own.show(member)).containsExactly(second, first);
    }

    @Test
    void nothing_is_kept_of_an_endpoint_we_do_not_write_to() {
        assertThat(own.add(member, "https://169.254.169.254/latest", KEY, SECRET))
                .isEmpty();

        assertThat(own.show(member)).isEmpty();
    }

    @Test
    void where_nobody_is_woken_nothing_is_kept() {
        work.pushes.turnOff();

        assertThat(own.add(member, ENDPOINT, KEY, SECRET)).isEmpty();
    }

    @Test
    void a_browser_is_its_present_members_and_woken_for_nobody_else() {
        add(member, ENDPOINT);
        var taken = add(other, ENDPOINT);

        assertThat(own.show(member)).isEmpty();
        assertThat(own.show(other)).containsExactly(taken);
        assertThat(requestedFor(member)).isEmpty();
        assertThat(requestedFor(other)).hasSize(1);
    }

    @Test
    void only_its_member_removes_it() {
        var added = add(member, ENDPOINT);

        assertThatThrownBy(() -> own.remove(other, added.id())).isInstanceOf(NoSuchPushSubscription.class);
        own.remove(member, added.id());

        assertThat(own.show(member)).isEmpty();
        assertThatThrownBy(() -> own.remove(member, added.id())).isInstanceOf(NoSuchPushSubscription.class);
        assertThatThrownBy(() -> own.remove(member, new PushSubscriptionId(UUID.randomUUID())))
                .isInstanceOf(NoSuchPushSubscription.class);
    }

    @Test
    void what_was_requested_wakes_the_browser_under_its_own_id() {
        var browser = add(member, ENDPOINT);
        var requested = requestedFor(member).getFirst();

        send.handle(requested);
        send.handle(requested);

        assertThat(work.pushes.to(browser)).containsExactly(requested.message(), requested.message());
        assertThat(work.pushes.sent()).allMatch(sent -> sent.id().equals(requested.subject()));
        assertThat(own.show(member)).containsExactly(browser);
    }

    @Test
    void a_browser_that_is_gone_is_forgotten_and_its_members_others_are_not() {
        var gone = add(member, ENDPOINT);
        var staying = add(member, ENDPOINT + "/other");
        work.pushes.end(gone);

        requestedFor(member).forEach(send::handle);

        assertThat(own.show(member)).containsExactly(staying);
        assertThat(work.pushes.to(staying)).hasSize(1);
        assertThat(requestedFor(member)).hasSize(1);
    }

    @Test
    void a_message_that_is_refused_is_left_and_the_browser_is_kept() {
        var browser = add(member, ENDPOINT);
        work.pushes.refuseOnce();

        requestedFor(member).forEach(send::handle);
        assertThat(work.pushes.to(browser)).isEmpty();

        requestedFor(member).forEach(send::handle);
        assertThat(work.pushes.to(browser)).hasSize(1);
    }

    @Test
    void where_the_push_service_is_away_it_is_to_be_tried_again() {
        var browser = add(member, ENDPOINT);
        var requested = requestedFor(member).getFirst();
        work.pushes.goAway();

        assertThatThrownBy(() -> send.handle(requested)).isInstanceOf(ProviderUnavailable.class);
        work.pushes.comeBack();
        send.handle(requested);

        assertThat(work.pushes.to(browser)).hasSize(1);
    }

    @Test
    void a_browser_that_was_removed_meanwhile_is_not_woken() {
        var browser = add(member, ENDPOINT);
        var requested = requestedFor(member).getFirst();
        own.remove(member, browser.id());

        send.handle(requested);

        assertThat(work.pushes.sent()).isEmpty();
    }

    @Test
    void a_browser_that_is_another_members_meanwhile_shows_nothing_of_the_first() {
        add(member, ENDPOINT);
        var requested = requestedFor(member).getFirst();
        add(other, ENDPOINT);

        send.handle(requested);

        assertThat(work.pushes.sent()).isEmpty();
        assertThat(own.show(other)).hasSize(1);
    }

    private PushSubscription add(MemberId whose, String endpoint) {
        return own.add(whose, endpoint, KEY, SECRET).orElseThrow();
    }

    /** Tells the member something, and says who is to be woken for it. */
    private List<PushRequested> requestedFor(MemberId whose) {
        var before = work.events.published(PushRequested.class).size();
        work.use.tell.handle(List.of(news(whose, NoticeType.OUTBID)));
        var requested = work.events.published(PushRequested.class);
        return requested.subList(before, requested.size());
    }
}
