package com.pikcur.domain.member;

import java.util.Locale;

/**
 * Another service whose word on who somebody is we take. An open value: a further one needs no change here.
 *
 * @param code in small letters, such as {@code kakao}
 */
public record SocialProvider(String code) {

    /** Its name for people. */
    public String displayName() {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }
}
