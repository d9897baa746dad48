package com.pikcur.domain.notification;

/** A way a notice reaches a member. */
public enum NoticeChannel {
    /** In the list of notices, and on whatever page is open. */
    IN_APP,
    MAIL,
    /** To the devices that have asked for it. */
    PUSH,
    /** To the member's telephone. */
    TEXT
}
