package com.pikcur.domain.member;

/** What can come of wanting to be called something. Switch over it without a default. */
public sealed interface NicknameReading {

    record Fine(Nickname nickname) implements NicknameReading {}

    /** Any answer but {@link Fine}. */
    sealed interface Refused extends NicknameReading {}

    /** Both limits in characters, both still allowed. */
    record WrongLength(int shortest, int longest) implements Refused {}

    /** Something else than Hangul, Latin letters, digits, {@code _} and {@code -}. */
    record WrongCharacters() implements Refused {}

    /** It would pass for somebody of the house. */
    record Reserved() implements Refused {}
}
