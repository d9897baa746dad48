package com.pikcur.domain.shared;

import java.util.UUID;

/**
 * A client's own name for one request, so that sending it twice does it once.
 *
 * <p>It is bound to the member and the route: another member's equal text is another key. What the request creates takes
 * its identity from {@link #toId()}; a repetition therefore meets the first one's effect in the store even when every
 * other memory of it is lost.
 *
 * @param route method and path, such as {@code POST /api/v1/auctions/…/bids}
 * @param text 10 to 128 characters of {@code A-Za-z0-9_-}
 */
public record RequestKey(MemberId member, String route, String text) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    /** @throws IllegalArgumentException if the text has another shape; ask {@link #isWellFormed} first */
    public RequestKey {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("A request key has 10 to 128 characters of A-Za-z0-9_-");
        }
    }

    public static boolean isWellFormed(String text) {
        return SHORTEST <= text.length()
                && text.length() <= LONGEST
                && text.chars().allMatch(RequestKey::isAllowed);
    }

    private static boolean isAllowed(int letter) {
        return ('A' <= letter && letter <= 'Z')
                || ('a' <= letter && letter <= 'z')
                || ('0' <= letter && letter <= '9')
                || letter == '_'
                || letter == '-';
    }

    /** The digest that names this request in every store. */
    public Bytes32 digest() {
        return Sha256.of(member.value() + "\n" + route + "\n" + text);
    }

    /** The id of what this request creates: a UUID of version 8 (RFC 9562), always the same for the same key. */
    public UUID toId() {
        return digest().toUuid();
    }
}
