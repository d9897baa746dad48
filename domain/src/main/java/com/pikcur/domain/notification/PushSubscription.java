package com.pikcur.domain.notification;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

/**
 * A member's browser that wants to be woken (Web Push, RFC 8030 and 8291).
 *
 * @param endpoint where its push service takes messages; whoever knows it can disturb the member
 * @param p256dh the browser's public key, Base64url
 * @param auth the secret it shares with whoever writes to it, Base64url
 */
public record PushSubscription(
        PushSubscriptionId id,
        MemberId member,
        HiddenText endpoint,
        String p256dh,
        HiddenText auth,
        Instant subscribedAt) {

    @Override
    public String toString() {
        return "PushSubscription[" + id.value() + "]";
    }
}
