package com.pikcur.domain.delivery;

import com.pikcur.domain.delivery.DeliveryEvent.ParcelDelivered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDoubted;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelGivenUp;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelMoved;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelRegistered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelReturned;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One order's parcel.
 *
 * <p>Immutable: every method hands back the next parcel with what has happened. How far it has come never goes back; where
 * a tracker says so, that is a doubt.
 *
 * @param orderedAt before that, nobody can have had it in hands
 * @param version counts what was stored; set by the store alone
 */
public record Parcel(
        ParcelFacts facts, Instant orderedAt, Instant registeredAt, Trail trail, Doubts doubts, long version) {

    /** The next parcel, and what has happened to it. */
    public record Told(Parcel parcel, List<DeliveryEvent> events) {

        public Told {
            events = List.copyOf(events);
        }
    }

    /** @param numberElsewhere whether another order's parcel has this number at another carrier */
    public static Told register(ParcelFacts facts, Instant orderedAt, boolean numberElsewhere, Instant now) {
        var parcel = new Parcel(facts, orderedAt, now, Trail.NONE, Doubts.NONE, 0);
        var events = new ArrayList<DeliveryEvent>(List.of(new ParcelRegistered(facts)));
        Set<Doubt> found = numberElsewhere ? EnumSet.of(Doubt.NUMBER_ELSEWHERE) : Set.of();
        return new Told(parcel.doubting(found, events), events);
    }

    public OrderId order() {
        return facts.order();
    }

    /** Whether it has arrived and nothing stands against believing it. */
    public boolean isBelievedDelivered() {
        return trail.hasEnded(ParcelEnd.DELIVERED) && doubts.allowBelief();
    }

    /**
     * What a tracker has told of it.
     *
     * @param askedAt when the tracker was asked: what another has told since is newer, and this counts for nothing then
     */
    public Told see(Sighting sighting, Instant askedAt, Instant now) {
        if (trail.isSeenSince(askedAt) || trail.hasEnded(ParcelEnd.RETURNED)) {
            return unchanged();
        }
        var events = new ArrayList<DeliveryEvent>();
        var doubted = doubting(doubtsAbout(sighting), events);
        var next = doubted.with(trail.after(sighting, now));
        events.addAll(eventsUntil(next));
        return new Told(next, events);
    }

    private Set<Doubt> doubtsAbout(Sighting sighting) {
        var found = EnumSet.noneOf(Doubt.class);
        // Carriers tell minutes, not seconds: what happened in the minute of the order did not happen before it.
        var earliest = orderedAt.truncatedTo(ChronoUnit.MINUTES);
        if (sighting.scans().stream().anyMatch(scan -> scan.at().isBefore(earliest))) {
            found.add(Doubt.PICKED_UP_BEFORE_ORDER);
        }
        if (sighting.step().isBehind(trail.step()) && !sighting.isDelivered()) {
            found.add(Doubt.WENT_BACKWARDS);
        }
        return found;
    }

    private List<DeliveryEvent> eventsUntil(Parcel next) {
        if (next.trail.end().equals(trail.end())) {
            var moved = trail.step().isBehind(next.trail.step()) && trail.end().isEmpty();
            return moved ? List.of(new ParcelMoved(facts, next.trail.step())) : List.of();
        }
        return next.trail.end().map(next::ending).map(List::of).orElse(List.of());
    }

    private DeliveryEvent ending(ParcelEnd how) {
        return switch (how) {
            case DELIVERED -> new ParcelDelivered(facts, doubts.allowBelief());
            case RETURNED -> new ParcelReturned(facts);
            case GIVEN_UP -> new ParcelGivenUp(facts);
        };
    }

    /**
     * The tracker knows nothing of it yet; that is doubtful when it has been so for long.
     *
     * @param numberUnknown whether not even the number is known
     */
    public Told seeNothing(boolean numberUnknown, Instant askedAt, DeliveryPolicy policy, Instant now) {
        if (trail.isSeenSince(askedAt) || trail.end().isPresent()) {
            return unchanged();
        }
        var events = new ArrayList<DeliveryEvent>();
        var late = numberUnknown && !now.isBefore(registeredAt.plus(policy.doubtUnknownAfter()));
        Set<Doubt> found = late ? EnumSet.of(Doubt.NUMBER_UNKNOWN) : Set.of();
        return new Told(doubting(found, events).with(trail.afterNothing(now)), events);
    }

    /** After so long nobody looks any more. */
    public Told giveUpIfOld(DeliveryPolicy policy, Instant now) {
        if (trail.end().isPresent() || now.isBefore(registeredAt.plus(policy.giveUpAfter()))) {
            return unchanged();
        }
        return new Told(with(trail.ended(ParcelEnd.GIVEN_UP)), List.of(new ParcelGivenUp(facts)));
    }

    /** An administrator has found that the doubts are none. */
    public Told trust() {
        if (doubts.allowBelief()) {
            return unchanged();
        }
        var next = new Parcel(facts, orderedAt, registeredAt, trail, doubts.dispel(), version);
        return new Told(next, next.isBelievedDelivered() ? List.of(new ParcelDelivered(facts, true)) : List.of());
    }

    private Told unchanged() {
        return new Told(this, List.of());
    }

    private Parcel doubting(Set<Doubt> found, List<DeliveryEvent> events) {
        found.stream()
                .filter(doubt -> !doubts.all().contains(doubt))
                .map(doubt -> new ParcelDoubted(facts, doubt))
                .forEach(events::add);
        return new Parcel(facts, orderedAt, registeredAt, trail, doubts.and(found), version);
    }

    private Parcel with(Trail next) {
        return new Parcel(facts, orderedAt, registeredAt, next, doubts, version);
    }
}
