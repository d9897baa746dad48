package com.pikcur.delivery.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A carrier's own words, which people write as they like. */
public final class CarrierWords {

    /** Of a driver or of whoever gets the parcel; carriers put stars for some of the digits. */
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+82[-. ]?|0)[0-9]{1,3}[-.) ]?[0-9*]{3,4}[-. ]?[0-9*]{4}(?![0-9])");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    /** Going back, unless it is Bansong-dong, a part of Busan and of other towns. */
    private static final Pattern RETURN = Pattern.compile("반송(?![0-9]?동)");

    private static final int MOST_READ = 500;

    private CarrierWords() {}

    /** The words on one line, without phone numbers; empty if there are none. */
    public static String of(@Nullable String told) {
        if (told == null) {
            return "";
        }
        var begin = told.length() <= MOST_READ ? told : told.substring(0, MOST_READ);
        var withoutPhones = PHONE.matcher(begin).replaceAll(" ");
        return BLANKS.matcher(withoutPhones).replaceAll(" ").strip();
    }

    /** Whether they say that a parcel is going back to who sent it. No tracker has a code for that. */
    public static boolean tellOfReturn(@Nullable String told) {
        return told != null && RETURN.matcher(told).find();
    }
}
