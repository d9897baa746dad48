package com.pikcur.domain.member;

/** Which of their passwords somebody has shown to know. */
public enum PasswordProof {
    OWN,
    TEMPORARY
}
