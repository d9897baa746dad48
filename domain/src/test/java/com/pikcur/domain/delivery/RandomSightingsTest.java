package com.pikcur.domain.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.ORDERED;
import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static com.pikcur.domain.delivery.ParcelFixtures.REGISTERED;
import static com.pikcur.domain.delivery.ParcelFixtures.facts;
import static com.pikcur.domain.delivery.ParcelFixtures.returning;
import static com.pikcur.domain.delivery.ParcelFixtures.scan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.DeliveryEvent.ParcelDelivered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDoubted;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelGivenUp;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelMoved;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelReturned;
import com.pikcur.domain.delivery.Parcel.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever trackers tell in whatever order, some things never happen. A failure names the seed that repeats it. */
class RandomSightingsTest {

    private static final int LOOKS = 40;

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_parcel_never_goes_back_and_tells_everything_once(int seed) {
        var random = new SplittableRandom(seed);
        var parcel = Parcel.register(facts(), ORDERED, random.nextInt(4) == 0, REGISTERED)
                .parcel();
        var events = new ArrayList<DeliveryEvent>();
        var now = REGISTERED;
        for (var look = 0; look < LOOKS; look++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
            var told = tell(parcel, random, now);

            assertFollows(parcel, told);
            events.addAll(told.events());
            parcel = told.parcel();
        }
        assertToldOnce(events, parcel);
    }

    private static Told tell(Parcel parcel, SplittableRandom random, Instant now) {
        var askedAt = now.minus(Duration.ofMinutes(random.nextInt(120)));
        return switch (random.nextInt(8)) {
            case 0 -> parcel.seeNothing(random.nextBoolean(), askedAt, POLICY, now);
            case 1 -> parcel.giveUpIfOld(POLICY, now);
            default -> parcel.see(aSighting(random, now), askedAt, now);
        };
    }

    private static Sighting aSighting(SplittableRandom random, Instant now) {
        var scans = new ArrayList<Scan>();
        for (var number = random.nextInt(4); number > 0; number--) {
            scans.add(scan(aStep(random), now.minus(Duration.ofHours(random.nextInt(40)))));
        }
        if (random.nextInt(30) == 0) {
            scans.add(returning(now));
        }
        return new Sighting(aStep(random), random.nextInt(12) == 0, scans);
    }

    private static ParcelStep aStep(SplittableRandom random) {
        // The last one now and then only, for there is little to see after it.
        return ParcelStep.ofLevel(random.nextInt(10) == 0 ? 6 : random.nextInt(6));
    }

    private static void assertFollows(Parcel before, Told told) {
        var trail = told.parcel().trail();
        assertThat(trail.step().isBehind(before.trail().step())).isFalse();
        assertThat(told.parcel().doubts().all()).containsAll(before.doubts().all());
        assertThat(trail.seenAt().orElse(Instant.MIN))
                .isAfterOrEqualTo(before.trail().seenAt().orElse(Instant.MIN));
        before.trail()
                .end()
                .ifPresent(ended -> assertThat(trail.end().orElseThrow()).isIn(endsAfter(ended)));
        assertThat(told.parcel().isBelievedDelivered())
                .isEqualTo(trail.hasEnded(ParcelEnd.DELIVERED)
                        && told.parcel().doubts().all().stream().noneMatch(Doubt::isDisbelieving));
    }

    /** What the buyer had may come back; a look that was under way while it was given up may see anything. */
    private static Set<ParcelEnd> endsAfter(ParcelEnd ended) {
        return switch (ended) {
            case DELIVERED -> EnumSet.of(ParcelEnd.DELIVERED, ParcelEnd.RETURNED);
            case RETURNED -> EnumSet.of(ParcelEnd.RETURNED);
            case GIVEN_UP -> EnumSet.allOf(ParcelEnd.class);
        };
    }

    private static void assertToldOnce(List<DeliveryEvent> events, Parcel parcel) {
        assertThat(events).doesNotHaveDuplicates();
        assertThat(of(events, ParcelDelivered.class)).hasSizeLessThan(2);
        assertThat(of(events, ParcelReturned.class)).hasSizeLessThan(2);
        assertThat(of(events, ParcelGivenUp.class)).hasSizeLessThan(2);
        assertThat(of(events, ParcelMoved.class).stream().map(ParcelMoved::step).toList())
                .isSorted();
        assertThat(of(events, ParcelDoubted.class).stream().map(ParcelDoubted::doubt))
                .isSubsetOf(parcel.doubts().all());
    }

    private static <E extends DeliveryEvent> List<E> of(List<DeliveryEvent> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
