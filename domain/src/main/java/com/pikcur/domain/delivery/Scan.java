package com.pikcur.domain.delivery;

import java.time.Instant;

/**
 * Somebody at the carrier had the parcel in hands.
 *
 * @param at exact to the minute at best
 * @param where the carrier's name of the place, at most 100 characters; may be empty
 * @param status the carrier's own words, at most 100 characters
 * @param returning whether it is on its way back to the sender
 */
public record Scan(Instant at, String where, String status, ParcelStep step, boolean returning) {

    /** The longest text that is kept, in characters. */
    public static final int LONGEST_TEXT = 100;

    /** Cuts what is too long: the words are somebody else's. */
    public Scan {
        where = cut(where);
        status = cut(status);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end);
    }
}
