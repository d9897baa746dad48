package com.pikcur.domain.delivery;

import java.time.Duration;

/**
 * The rules of the house about parcels, as data.
 *
 * @param lookEvery between two looks for a parcel that moves
 * @param longestPause what that grows to while nothing changes, and where a tracker calls back by itself
 * @param leastPause between two looks, however often a tracker or anybody in its name calls
 * @param giveUpAfter so long after it was registered nobody looks any more
 * @param doubtUnknownAfter a number the carrier does not know by then is doubtful
 * @param shipWithinDays business days after the payment, and so many once more if the seller asks
 * @param remindBefore the time to send is over
 */
public record DeliveryPolicy(
        Duration lookEvery,
        Duration longestPause,
        Duration leastPause,
        Duration giveUpAfter,
        Duration doubtUnknownAfter,
        int shipWithinDays,
        Duration remindBefore) {

    /**
     * One plan of a tracker allows 5,000 looks a month, and asks for three hours between two of one parcel; a parcel's
     * history ends after two weeks.
     */
    public static final DeliveryPolicy ORDINARY = new DeliveryPolicy(
            Duration.ofHours(3),
            Duration.ofHours(12),
            Duration.ofMinutes(1),
            Duration.ofDays(14),
            Duration.ofDays(2),
            2,
            Duration.ofHours(24));

    private static final int MOST_DOUBLINGS = 8;

    /** @throws IllegalArgumentException if there is no time between looks, or none to send in */
    public DeliveryPolicy {
        if (!lookEvery.isPositive() || longestPause.compareTo(lookEvery) < 0 || leastPause.isNegative()) {
            throw new IllegalArgumentException("There must be some time between two looks");
        }
        if (!giveUpAfter.isPositive() || shipWithinDays < 1 || remindBefore.isNegative()) {
            throw new IllegalArgumentException("Parcels need some time");
        }
    }

    /**
     * How long to wait before the next look.
     *
     * @param quietLooks in a row that found nothing new
     */
    public Duration pauseAfter(int quietLooks) {
        var pause = lookEvery.multipliedBy(1L << Math.min(quietLooks, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
