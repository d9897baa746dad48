package com.pikcur.websocket.shared;

import com.pikcur.domain.member.Identity;
import java.util.Optional;

/** A kind of destination that can be subscribed to. What no topic covers cannot be. */
public interface Topic {

    /** Whether destinations like this are of this kind, well-formed or not. */
    boolean covers(String destination);

    /**
     * Begins to fill the subscription, which may happen before this returns.
     *
     * @param member who asks; empty for somebody who has not signed in
     * @return what ends it again
     * @throws FrameRefused if the destination is malformed, names nothing, or is not the asker's to see
     */
    Runnable open(LiveSubscription subscription, Optional<Identity> member);
}
