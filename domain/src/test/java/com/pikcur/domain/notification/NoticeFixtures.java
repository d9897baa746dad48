package com.pikcur.domain.notification;

import com.pikcur.domain.notification.port.NoticeRepository.Unnumbered;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Notices, and what belongs to them, for tests. */
public final class NoticeFixtures {

    public static final Instant TOLD = Instant.parse("2026-03-02T03:00:00.000001Z");

    private NoticeFixtures() {}

    /** That the member was outbid, with every blank filled. */
    public static News news(MemberId recipient, String cause) {
        return new News(recipient, cause, NoticeType.OUTBID, About.auction(UUID.randomUUID()), details());
    }

    public static NoticeDetails details() {
        return new NoticeDetails(
                Optional.of("한정판 스니커즈 👟"),
                Optional.of(Money.won(120_000)),
                Optional.of(TOLD),
                Optional.of("PICKED_UP"));
    }

    /** One that stands in the list. */
    public static Unnumbered listed(News news) {
        return new Unnumbered(aNoticeId(), news, true, TOLD);
    }

    public static Unnumbered unlisted(News news) {
        return new Unnumbered(aNoticeId(), news, false, TOLD);
    }

    public static NoticeId aNoticeId() {
        return new NoticeId(UUID.randomUUID());
    }

    /** A browser of an endpoint of its own. */
    public static PushSubscription aSubscription(MemberId member, Instant since) {
        return subscription(member, "https://push.pikcur.test/" + UUID.randomUUID(), since);
    }

    public static PushSubscription subscription(MemberId member, String endpoint, Instant since) {
        return new PushSubscription(
                new PushSubscriptionId(UUID.randomUUID()),
                member,
                new HiddenText(endpoint),
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                new HiddenText("BTBZMqHH6r4Tts7J_aSIgg"),
                since);
    }

    /** In both languages. */
    public static Announcement anAnnouncement(MemberId by, Instant publishedAt) {
        return new Announcement(
                new AnnouncementId(UUID.randomUUID()),
                new Announcement.Wording("점검 안내 🛠", "오늘 밤 두 시부터 세 시까지 쉽니다."),
                Optional.of(new Announcement.Wording("Maintenance", "We are closed from two to three tonight.")),
                by,
                publishedAt,
                Optional.empty(),
                Optional.empty());
    }
}
