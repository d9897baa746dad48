package com.pikcur.domain.member;

/** Whether somebody could be called so. Nicknames are public, so this is no secret. Switch over it without a default. */
public sealed interface NicknameAnswer {

    /** For now: another may be faster. */
    record Free() implements NicknameAnswer {}

    record Taken() implements NicknameAnswer {}

    record NotAllowed(NicknameReading.Refused why) implements NicknameAnswer {}
}
