package com.pikcur.domain.notification;

import com.pikcur.domain.member.Language;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something the house tells every member.
 *
 * @param korean for those who read Korean, and where there is no English
 * @param by the administrator who wrote it
 * @param toldUpTo the last member who was told, in the order of their ids; empty before the first
 * @param finishedAt when the last member was told
 */
public record Announcement(
        AnnouncementId id,
        Wording korean,
        Optional<Wording> english,
        MemberId by,
        Instant publishedAt,
        Optional<MemberId> toldUpTo,
        Optional<Instant> finishedAt) {

    /** In characters. */
    public static final int LONGEST_TITLE = 100;

    /** In characters. */
    public static final int LONGEST_TEXT = 2_000;

    /** How it reads in one language. */
    public record Wording(String title, String text) {}

    /** In this language, or in Korean. */
    public Wording in(Language language) {
        return switch (language) {
            case KOREAN -> korean;
            case ENGLISH -> english.orElse(korean);
        };
    }

    public Announcement toldUpTo(MemberId member) {
        return new Announcement(id, korean, english, by, publishedAt, Optional.of(member), finishedAt);
    }

    public Announcement finished(Instant now) {
        return new Announcement(id, korean, english, by, publishedAt, toldUpTo, Optional.of(now));
    }
}
