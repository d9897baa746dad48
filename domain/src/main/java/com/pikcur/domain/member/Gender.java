package com.pikcur.domain.member;

/** A person's gender, as the register of residents has it. */
public enum Gender {
    FEMALE,
    MALE
}
