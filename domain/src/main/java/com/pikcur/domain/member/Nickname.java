package com.pikcur.domain.member;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;

/**
 * What a member is called where others see it. Which texts may become one is decided by {@link #read}; one that has been
 * stored stays what it is.
 */
public record Nickname(String value) {

    /** In characters. */
    public static final int SHORTEST = 2;

    /** In characters. */
    public static final int LONGEST = 20;

    /** A name with this in it would pass for ours. */
    private static final String HOUSE = "pikcur";

    /** As {@link #bare} leaves them. */
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "administrator",
            "moderator",
            "official",
            "operator",
            "root",
            "staff",
            "support",
            "system",
            "고객센터",
            "공식",
            "관리자",
            "시스템",
            "운영자",
            "운영팀",
            "탈퇴회원");

    /** Decides whether the text may be a nickname; white space around it does not count. */
    public static NicknameReading read(String text) {
        // Syllables that arrive as single letters become syllables again before anything is counted.
        var name = new Nickname(Normalizer.normalize(text.strip(), Form.NFC));
        var length = name.value.codePoints().count();
        if (length < SHORTEST || length > LONGEST) {
            return new NicknameReading.WrongLength(SHORTEST, LONGEST);
        }
        if (!name.value.codePoints().allMatch(Nickname::isAllowed)) {
            return new NicknameReading.WrongCharacters();
        }
        return name.isReserved() ? new NicknameReading.Reserved() : new NicknameReading.Fine(name);
    }

    /** The one spelling of all that look alike: two members may not have the same. */
    public String key() {
        var folded =
                Normalizer.normalize(value, Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Form.NFKC);
    }

    private boolean isReserved() {
        var bare = bare();
        return RESERVED.contains(bare) || bare.contains(HOUSE);
    }

    /** Without what people put around a word to get it all the same. */
    private String bare() {
        var letters = new StringBuilder();
        Normalizer.normalize(key(), Form.NFC)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '_'
                || character == '-'
                || (character >= '0' && character <= '9')
                || isHangul(character)
                || (Character.isLetter(character)
                        && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN);
    }

    /** Syllables and the letters of a keyboard; neither the empty letter nor those that only stand within syllables. */
    private static boolean isHangul(int character) {
        return (character >= '가' && character <= '힣') || (character >= 'ㄱ' && character <= 'ㅣ');
    }
}
