package com.pikcur.domain.member;

import java.util.Optional;

/**
 * What a member proves themself with.
 *
 * @param passwordHash slow hash of the password; none for those who sign in by another service alone
 * @param temporary sent by mail and not used yet
 * @param mustChange signed in with a temporary password and has not chosen one since
 */
public record Credentials(Optional<String> passwordHash, Optional<TemporaryPassword> temporary, boolean mustChange) {

    public static Credentials ofPassword(String hash) {
        return new Credentials(Optional.of(hash), Optional.empty(), false);
    }

    /** For those who sign in by another service. */
    public static Credentials none() {
        return new Credentials(Optional.empty(), Optional.empty(), false);
    }

    Credentials withTemporary(TemporaryPassword issued) {
        return new Credentials(passwordHash, Optional.of(issued), mustChange);
    }

    /** The temporary password is used up, and a new one must be chosen. */
    Credentials usedTemporary() {
        return new Credentials(passwordHash, Optional.empty(), true);
    }

    /** Who still knows their own password needs none sent by mail. */
    Credentials usedPassword() {
        return new Credentials(passwordHash, Optional.empty(), false);
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
