package com.pikcur.domain.delivery;

import com.pikcur.domain.order.OrderDecision;
import java.time.Instant;

/** Everything that can come of a seller's asking for more time to send. Switch over it without a default. */
public sealed interface ExtensionOutcome {

    /** @param dueAt the first instant that is too late now */
    record Extended(Instant dueAt) implements ExtensionOutcome {}

    /** It was given before, and is given once. */
    record AlreadyExtended(Instant dueAt) implements ExtensionOutcome {}

    /** The order is at another point, or that is not for this side to do. */
    record OrderRefused(OrderDecision.Refused why) implements ExtensionOutcome {}
}
