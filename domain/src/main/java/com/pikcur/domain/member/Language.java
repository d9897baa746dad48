package com.pikcur.domain.member;

import java.util.Arrays;
import java.util.Optional;

/** The languages we write to members in. */
public enum Language {
    KOREAN("ko"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** As ISO 639 has it. */
    public String code() {
        return code;
    }

    /** Empty if we do not write in that language. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
