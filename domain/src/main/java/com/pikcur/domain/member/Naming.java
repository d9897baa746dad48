package com.pikcur.domain.member;

/** What can come of giving a member a nickname. */
public enum Naming {
    GIVEN,
    /** Somebody else has it, in whatever spelling. */
    TAKEN
}
