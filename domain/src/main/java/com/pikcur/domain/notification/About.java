package com.pikcur.domain.notification;

import java.util.UUID;

/** What a notice is about, so that whoever reads it can go there. */
public record About(Kind kind, UUID id) {

    /** A name is stored with notices: it stays. */
    public enum Kind {
        AUCTION,
        ORDER,
        PAYOUT,
        MEMBER,
        ANNOUNCEMENT
    }

    public static About auction(UUID id) {
        return new About(Kind.AUCTION, id);
    }

    public static About order(UUID id) {
        return new About(Kind.ORDER, id);
    }

    public static About payout(UUID id) {
        return new About(Kind.PAYOUT, id);
    }

    public static About member(UUID id) {
        return new About(Kind.MEMBER, id);
    }

    public static About announcement(UUID id) {
        return new About(Kind.ANNOUNCEMENT, id);
    }
}
