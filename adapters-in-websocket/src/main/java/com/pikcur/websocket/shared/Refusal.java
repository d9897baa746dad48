package com.pikcur.websocket.shared;

import com.pikcur.domain.member.VoidReason;
import java.util.Locale;

/** Why a frame is not taken. Each has a detail of its own; several share a problem type. */
public enum Refusal {
    TOKEN_NOT_VALID("unauthenticated"),
    SIGN_IN_FIRST("unauthenticated"),
    SESSION_ENDED("session-ended"),
    SESSION_EXPIRED("session-expired"),
    ACCOUNT_BLOCKED("account-blocked"),
    PASSWORD_CHANGE_REQUIRED("password-change-required"),
    NOT_TO_BE_SUBSCRIBED("forbidden"),
    NOTHING_TO_SEND_TO("forbidden"),
    NOT_THERE("not-found"),
    MALFORMED_FRAME("invalid-request"),
    MALFORMED_DESTINATION("invalid-request"),
    MALFORMED_SUBSCRIPTION_ID("invalid-request"),
    SUBSCRIPTION_ID_IN_USE("invalid-request"),
    MALFORMED_LAST_SEQ("invalid-request"),
    OTHER_STOMP_VERSION("invalid-request"),
    OTHER_ACK_MODE("invalid-request"),
    TOO_MANY_SUBSCRIPTIONS("too-many-requests"),
    TOO_MANY_FRAMES("too-many-requests"),
    FAILED("internal-error");

    private final String problem;

    Refusal(String problem) {
        this.problem = problem;
    }

    /** How it is told that a token is no longer good. */
    static Refusal ofTakenBack(VoidReason reason) {
        return switch (reason) {
            case BLOCKED -> ACCOUNT_BLOCKED;
            case SIGNED_OUT, WITHDRAWN, PASSWORD_CHANGED, ROLES_CHANGED, REUSED -> SESSION_ENDED;
        };
    }

    /** The name that ends the problem's {@code type}. */
    public String problem() {
        return problem;
    }

    /** The name under which its detail stands in the text files, such as {@code too-many-frames}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
