package com.pikcur.domain.notification;

/** How often a member wants mail. */
public enum MailRhythm {
    AT_ONCE,
    /** What is not essential, in one mail a day. */
    DAILY
}
