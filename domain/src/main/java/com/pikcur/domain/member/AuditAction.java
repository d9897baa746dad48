package com.pikcur.domain.member;

/** What the audit trail keeps. The names are stored: they stay as they are. */
public enum AuditAction {
    SIGNED_UP,
    SIGNED_IN,
    SIGN_IN_LOCKED,
    SIGNED_OUT,
    REFRESH_TOKEN_USED_TWICE,
    TEMPORARY_PASSWORD_ISSUED,
    PASSWORD_CHANGED,
    BLOCKED,
    UNBLOCKED,
    ROLES_CHANGED,
    WITHDREW,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    RECOVERY_CODES_RENEWED,
    SOCIAL_SIGN_IN_LINKED,
    IDENTITY_VERIFIED,
    BANK_ACCOUNT_CHANGED,
    SOCIAL_SIGN_IN_UNLINKED,
    POINTS_GRANTED
}
