package com.pikcur.domain.delivery;

import com.pikcur.domain.shared.Texts;
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
        where = Texts.cut(where, LONGEST_TEXT);
        status = Texts.cut(status, LONGEST_TEXT);
    }
}
