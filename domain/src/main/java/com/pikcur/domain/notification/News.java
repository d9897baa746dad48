package com.pikcur.domain.notification;

import com.pikcur.domain.shared.MemberId;

/**
 * Something a member is to be told of.
 *
 * @param cause of two of one cause the member is told once; at most 80 ASCII characters
 */
public record News(MemberId recipient, String cause, NoticeType type, About about, NoticeDetails details) {

    private static final int LONGEST_CAUSE = 80;

    /** @throws IllegalArgumentException if the cause is too long */
    public News {
        if (cause.length() > LONGEST_CAUSE) {
            throw new IllegalArgumentException("A cause has at most " + LONGEST_CAUSE + " characters: " + cause);
        }
    }
}
