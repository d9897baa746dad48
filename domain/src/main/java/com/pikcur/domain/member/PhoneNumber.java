package com.pikcur.domain.member;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in Korea. Never prints itself.
 *
 * @param e164 as in {@code +821012345678}
 */
public record PhoneNumber(String e164) {

    private static final Pattern SIGNS_BETWEEN = Pattern.compile("[\\s().-]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+82|0082)0?");

    /** Without the leading zero: mobile, Seoul, the other regions, over the internet, and numbers that follow people. */
    private static final Pattern NATIONAL =
            Pattern.compile("10\\d{8}|1[16789]\\d{7,8}|2[2-9]\\d{6,7}|(3[1-3]|4[1-4]|5[1-5]|6[1-4])[2-9]\\d{6,7}"
                    + "|70\\d{8}|50[2-8]\\d{7,8}");

    /** The number people mean by this, with or without the country's code; empty if it is none that can be called. */
    public static Optional<PhoneNumber> read(String text) {
        var digits = SIGNS_BETWEEN.matcher(text).replaceAll("");
        var abroad = COUNTRY.matcher(digits);
        var national = abroad.find() ? abroad.replaceFirst("") : withoutZero(digits);
        return NATIONAL.matcher(national).matches() ? Optional.of(new PhoneNumber("+82" + national)) : Optional.empty();
    }

    private static String withoutZero(String digits) {
        return digits.startsWith("0") ? digits.substring(1) : "";
    }

    @Override
    public String toString() {
        return "PhoneNumber[hidden]";
    }
}
