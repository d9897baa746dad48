package com.pikcur.domain.notification.port;

import static com.pikcur.domain.notification.NoticeFixtures.TOLD;
import static com.pikcur.domain.notification.NoticeFixtures.aSubscription;
import static com.pikcur.domain.notification.NoticeFixtures.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.PushSubscriptionId;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PushSubscriptions} promises, the one in memory and the real one alike. */
public interface PushSubscriptionsContract {

    PushSubscriptions subscriptions();

    Transactions transactions();

    MemberId aMember();

    @Test
    default void what_was_saved_is_found() {
        var subscription = aSubscription(aMember(), TOLD);

        subscriptions().save(subscription);

        assertThat(subscriptions().find(subscription.id())).contains(subscription);
        assertThat(subscriptions().find(new PushSubscriptionId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    default void each_members_own_are_found_at_once_the_latest_first() {
        var one = aMember();
        var other = aMember();
        var earlier = aSubscription(one, TOLD);
        var later = aSubscription(one, TOLD.plusSeconds(1));
        var others = aSubscription(other, TOLD);
        List.of(later, earlier, others).forEach(subscriptions()::save);

        assertThat(subscriptions().of(Set.of(one, other, aMember())))
                .isEqualTo(Map.of(one, List.of(later, earlier), other, List.of(others)));
        assertThat(subscriptions().of(Set.of())).isEmpty();
    }

    @Test
    default void a_browser_is_its_present_members() {
        var before = aMember();
        var after = aMember();
        var endpoint = "https://push.pikcur.test/" + UUID.randomUUID();
        var replaced = subscription(before, endpoint, TOLD);
        var present = subscription(after, endpoint, TOLD.plusSeconds(1));

        subscriptions().save(replaced);
        subscriptions().save(present);

        assertThat(subscriptions().find(replaced.id())).isEmpty();
        assertThat(subscriptions().of(Set.of(before, after))).isEqualTo(Map.of(after, List.of(present)));
    }

    @Test
    default void an_endpoint_in_other_letters_is_another() {
        var member = aMember();
        var id = UUID.randomUUID();
        subscriptions().save(subscription(member, "https://push.pikcur.test/a" + id, TOLD));
        subscriptions().save(subscription(member, "https://push.pikcur.test/A" + id, TOLD));

        assertThat(subscriptions().of(Set.of(member)).get(member)).hasSize(2);
    }

    @Test
    default void the_longest_endpoint_is_kept() {
        var subscription = subscription(aMember(), "https://push.pikcur.test/" + "x".repeat(1_000), TOLD);

        subscriptions().save(subscription);

        assertThat(subscriptions().find(subscription.id())).contains(subscription);
    }

    @Test
    default void beyond_ten_the_oldest_is_forgotten_and_nobody_elses() {
        var member = aMember();
        var others = aSubscription(aMember(), TOLD.minusSeconds(1));
        subscriptions().save(others);
        var all = IntStream.range(0, 12)
                .mapToObj(number -> aSubscription(member, TOLD.plusSeconds(number)))
                .toList();

        all.forEach(subscriptions()::save);

        assertThat(subscriptions().of(Set.of(member)))
                .isEqualTo(Map.of(member, all.subList(2, 12).reversed()));
        assertThat(subscriptions().find(all.getFirst().id())).isEmpty();
        assertThat(subscriptions().find(others.id())).contains(others);
    }

    @Test
    default void a_browser_that_subscribes_many_times_at_once_does_so_once() {
        var member = aMember();
        var endpoint = "https://push.pikcur.test/" + UUID.randomUUID();

        AtOnce.each(8, _ -> saved(subscription(member, endpoint, TOLD)));

        assertThat(subscriptions().of(Set.of(member)).get(member)).hasSize(1);
    }

    @Test
    default void only_its_member_removes_a_browser() {
        var subscription = aSubscription(aMember(), TOLD);
        subscriptions().save(subscription);

        assertThat(subscriptions().remove(aMember(), subscription.id())).isFalse();
        assertThat(subscriptions().remove(subscription.member(), subscription.id()))
                .isTrue();
        assertThat(subscriptions().remove(subscription.member(), subscription.id()))
                .isFalse();

        assertThat(subscriptions().find(subscription.id())).isEmpty();
    }

    @Test
    default void whoever_leaves_is_not_woken_any_more() {
        var gone = aSubscription(aMember(), TOLD);
        var kept = aSubscription(aMember(), TOLD);
        subscriptions().save(gone);
        subscriptions().save(kept);

        subscriptions().forget(gone.member());

        assertThat(subscriptions().of(Set.of(gone.member(), kept.member())))
                .isEqualTo(Map.of(kept.member(), List.of(kept)));
    }

    @Test
    default void a_subscription_undone_with_its_transaction_was_never_there() {
        var subscription = aSubscription(aMember(), TOLD);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    subscriptions().save(subscription);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(subscriptions().find(subscription.id())).isEmpty();
    }

    private PushSubscription saved(PushSubscription subscription) {
        subscriptions().save(subscription);
        return subscription;
    }
}
