package com.pikcur.websocket.shared;

import com.pikcur.domain.member.Identity;
import java.util.Optional;
import java.util.regex.Pattern;

/** A member's own queues. Spring's broker keeps them; here is only decided who may have one. */
final class OwnQueues implements Topic {

    private static final String PREFIX = "/user/queue/";

    /** Plain names only: the broker would take anything with a star for a pattern. */
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[a-z][a-z0-9-]{0,63}");

    @Override
    public boolean covers(String destination) {
        return destination.startsWith(PREFIX);
    }

    @Override
    public Runnable open(LiveSubscription subscription, Optional<Identity> member) {
        if (member.isEmpty()) {
            throw new FrameRefused(Refusal.SIGN_IN_FIRST);
        }
        if (!SHAPE.matcher(subscription.destination()).matches()) {
            throw new FrameRefused(Refusal.MALFORMED_DESTINATION);
        }
        return () -> {};
    }
}
