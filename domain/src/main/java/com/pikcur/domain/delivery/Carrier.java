package com.pikcur.domain.delivery;

import java.util.regex.Pattern;

/**
 * A company that carries parcels.
 *
 * @param code what it is called here, such as {@code kr.epost}
 * @param shortCode the two digits it is known by among Korean shops; understood wherever its code is
 * @param name for people
 * @param fewestDigits of a number it gives to a parcel
 * @param mostDigits of such a number
 */
public record Carrier(String code, String shortCode, String name, int fewestDigits, int mostDigits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Whether a parcel of this carrier may have this number, written without hyphens. */
    public boolean gives(String trackingNumber) {
        return DIGITS.matcher(trackingNumber).matches()
                && trackingNumber.length() >= fewestDigits
                && trackingNumber.length() <= mostDigits;
    }
}
