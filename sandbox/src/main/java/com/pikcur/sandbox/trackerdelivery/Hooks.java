package com.pikcur.sandbox.trackerdelivery;

import com.pikcur.sandbox.courier.Carrier;
import com.pikcur.sandbox.courier.Parcel;
import com.pikcur.sandbox.wire.Notice;
import com.pikcur.sandbox.wire.Webhooks;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Who wants to be told when a parcel moves, and until when. */
final class Hooks {

    /** When more come, the oldest are forgotten. */
    private static final int CAPACITY = 10_000;

    private final Clock clock;
    private final Webhooks webhooks;
    private final SequencedMap<Hook, Instant> ends = new LinkedHashMap<>();

    record Hook(Carrier carrier, String trackingNumber, URI callbackUrl) {

        boolean isOf(Parcel parcel) {
            return carrier == parcel.carrier() && trackingNumber.equals(parcel.trackingNumber());
        }
    }

    Hooks(Clock clock, Webhooks webhooks) {
        this.clock = clock;
        this.webhooks = webhooks;
    }

    /** Whoever wants it until now, or until a time that is over, does not want it any more. */
    synchronized void register(Hook hook, Instant until) {
        ends.remove(hook);
        if (clock.instant().isBefore(until)) {
            ends.put(hook, until);
        }
        if (ends.size() > CAPACITY) {
            ends.pollFirstEntry();
        }
    }

    /** They are told only that it has moved, and have to ask where it is. */
    void tell(Parcel parcel) {
        var body = new LinkedHashMap<String, String>();
        body.put("carrierId", parcel.carrier().id());
        body.put("trackingNumber", parcel.trackingNumber());
        wanting(parcel).forEach(hook -> webhooks.tell(hook.callbackUrl(), Notice.json(body)));
    }

    private synchronized List<Hook> wanting(Parcel parcel) {
        return current().keySet().stream().filter(hook -> hook.isOf(parcel)).toList();
    }

    /** Those that are not over. */
    synchronized Map<Hook, Instant> current() {
        var now = clock.instant();
        ends.values().removeIf(end -> !now.isBefore(end));
        return new LinkedHashMap<>(ends);
    }
}
