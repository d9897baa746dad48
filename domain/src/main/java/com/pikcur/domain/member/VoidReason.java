package com.pikcur.domain.member;

/** Why access tokens that have not expired are no longer good. */
public enum VoidReason {
    SIGNED_OUT,
    BLOCKED,
    WITHDRAWN,
    PASSWORD_CHANGED,
    ROLES_CHANGED,
    /** A refresh token was used a second time, so one of two people using it has stolen it. */
    REUSED
}
