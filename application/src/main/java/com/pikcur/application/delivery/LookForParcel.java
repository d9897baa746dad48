package com.pikcur.application.delivery;

import com.pikcur.domain.delivery.DeliveryPolicy;
import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.Parcel.Told;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.shared.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Use case: it is time to see where a parcel is. Called by its timer. */
public final class LookForParcel {

    private final ParcelWatch watch;
    private final AskTrackers ask;
    private final DeliveryPolicy policy;
    private final Clock clock;

    public LookForParcel(ParcelWatch watch, AskTrackers ask, DeliveryPolicy policy, Clock clock) {
        this.watch = watch;
        this.ask = ask;
        this.policy = policy;
        this.clock = clock;
    }

    public void handle(OrderId order) {
        var found = watch.findAwaited(order);
        if (found.isEmpty()) {
            return;
        }
        var askedAt = clock.instant();
        var answer = ask.about(found.get().facts().invoice());
        watch.change(order, parcel -> {
            var told = answer.map(heard -> after(parcel, heard, askedAt)).orElseGet(() -> unchanged(parcel));
            return orGivenUp(told);
        });
    }

    private Told after(Parcel parcel, TrackingAnswer answer, Instant askedAt) {
        var now = clock.instant();
        return switch (answer) {
            case TrackingAnswer.Seen(var sighting) -> parcel.see(sighting, askedAt, now);
            case TrackingAnswer.NotScannedYet() -> parcel.seeNothing(false, askedAt, policy, now);
            case TrackingAnswer.UnknownNumber _ -> parcel.seeNothing(true, askedAt, policy, now);
            case TrackingAnswer.NotNow _, TrackingAnswer.Barred _ -> unchanged(parcel);
        };
    }

    private Told orGivenUp(Told told) {
        return told.events().isEmpty() ? told.parcel().giveUpIfOld(policy, clock.instant()) : told;
    }

    private static Told unchanged(Parcel parcel) {
        return new Told(parcel, List.of());
    }
}
