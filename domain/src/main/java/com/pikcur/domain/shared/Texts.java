package com.pikcur.domain.shared;

/** What is done to texts that others have written. */
public final class Texts {

    private Texts() {}

    /** The beginning of a text that is too long, never cut between the two halves of one character. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
