package com.pikcur.domain.notification;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.UUID;

/** Browsers that want to be woken, and what they show then, for tests. */
public final class PushFixtures {

    /** Where browsers are reached that nobody has. */
    public static final String PUSH_SERVICE = "https://push.pikcur.test";

    private static final Instant SUBSCRIBED_AT = Instant.parse("2026-03-02T03:00:00Z");

    private PushFixtures() {}

    /** A browser of its own each time, with keys that somebody may have. */
    public static PushSubscription aBrowserOf(MemberId member) {
        return aBrowserOf(member, PUSH_SERVICE + "/push/" + UUID.randomUUID());
    }

    public static PushSubscription aBrowserOf(MemberId member, String endpoint) {
        // The receiver of RFC 8291, appendix A.
        return new PushSubscription(
                new PushSubscriptionId(UUID.randomUUID()),
                member,
                new HiddenText(endpoint),
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                new HiddenText("BTBZMqHH6r4Tts7J_aSIgg"),
                SUBSCRIBED_AT);
    }

    public static PushMessage aMessage() {
        return aMessage("한정판 스니커즈");
    }

    public static PushMessage aMessage(String title) {
        return new PushMessage(title, "누군가 더 높은 금액을 제시했어요", About.auction(UUID.randomUUID()));
    }
}
