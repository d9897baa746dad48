package com.pikcur.domain.member.port;

import java.util.Optional;

/** Hashes passwords slowly, so that a stolen hash is of little use. */
public interface PasswordHashes {

    String hash(String password);

    /** Compares with a stored hash, and takes as long where there is none: the time tells nobody who has an account. */
    boolean matches(String password, Optional<String> storedHash);

    /** Whether the hash was made under weaker settings than today's, and should be made anew when there is a chance. */
    boolean isOutdated(String storedHash);
}
