package com.pikcur.domain.member.port;

/** Knows the passwords that are tried first, since so many people have used them. */
public interface LeakedPasswords {

    boolean contains(String password);
}
