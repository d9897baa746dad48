package com.pikcur.domain.notification;

import static com.pikcur.domain.notification.NoticeChannel.IN_APP;
import static com.pikcur.domain.notification.NoticeChannel.MAIL;
import static com.pikcur.domain.notification.NoticeChannel.PUSH;
import static com.pikcur.domain.notification.NoticeChannel.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeSettingsTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final MemberId MEMBER = new MemberId(new UUID(0, 1));
    private static final NoticeSettings USUAL = NoticeSettings.usual(MEMBER);
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    /** One in the afternoon. */
    private static final Instant BY_DAY = Instant.parse("2026-03-02T04:00:00Z");
    /** Eleven in the evening. */
    private static final Instant BY_NIGHT = Instant.parse("2026-03-02T14:00:00Z");

    private static final Instant MORNING = Instant.parse("2026-03-02T23:00:00Z");

    @Test
    void whoever_has_said_nothing_is_told_on_the_usual_ways() {
        assertThat(USUAL.channelsFor(NoticeType.WON)).containsExactlyInAnyOrder(IN_APP, MAIL, PUSH);
        assertThat(USUAL.channelsFor(NoticeType.FOLLOWED)).containsExactly(IN_APP);
        assertThat(USUAL.plan(NoticeType.WON, BY_DAY, SEOUL))
                .containsOnly(Map.entry(MAIL, BY_DAY), Map.entry(PUSH, BY_DAY));
    }

    @Test
    void text_messages_go_to_nobody_who_has_not_asked_for_them() {
        assertThat(NoticeType.values()).noneMatch(type -> type.usualChannels().contains(TEXT));
    }

    @Test
    void what_is_essential_is_listed_whatever_was_chosen_and_nothing_else_is() {
        var silent = choosing(Map.of(NoticeType.WON, Set.of(), NoticeType.FOLLOWED, Set.of()));

        assertThat(silent.channelsFor(NoticeType.WON)).containsExactly(IN_APP);
        assertThat(silent.channelsFor(NoticeType.FOLLOWED)).isEmpty();
    }

    @Test
    void in_quiet_hours_only_what_makes_a_noise_waits_for_the_morning() {
        var quiet = new NoticeSettings(
                MEMBER, Map.of(NoticeType.WON, Set.of(MAIL, PUSH, TEXT)), Optional.of(NIGHT), MailRhythm.AT_ONCE);

        assertThat(quiet.plan(NoticeType.WON, BY_NIGHT, SEOUL))
                .containsOnly(Map.entry(MAIL, BY_NIGHT), Map.entry(PUSH, MORNING), Map.entry(TEXT, MORNING));
        assertThat(quiet.plan(NoticeType.WON, BY_DAY, SEOUL).values()).containsOnly(BY_DAY);
    }

    @Test
    void the_daily_mail_holds_what_can_wait() {
        var daily = new NoticeSettings(MEMBER, Map.of(), Optional.empty(), MailRhythm.DAILY);

        assertThat(daily.plan(NoticeType.OUTBID, BY_DAY, SEOUL))
                .containsEntry(MAIL, Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(daily.plan(NoticeType.PAYMENT_DUE, BY_DAY, SEOUL)).containsEntry(MAIL, BY_DAY);
    }

    @Test
    void the_daily_mail_goes_at_nine_on_the_same_day_before_that_and_on_the_next_from_then_on() {
        var daily = new NoticeSettings(MEMBER, Map.of(), Optional.empty(), MailRhythm.DAILY);
        var nine = Instant.parse("2026-03-02T00:00:00Z");

        assertThat(daily.plan(NoticeType.OUTBID, nine.minusNanos(1), SEOUL)).containsEntry(MAIL, nine);
        assertThat(daily.plan(NoticeType.OUTBID, nine, SEOUL)).containsEntry(MAIL, nine.plusSeconds(86_400));
    }

    private static NoticeSettings choosing(Map<NoticeType, Set<NoticeChannel>> chosen) {
        return new NoticeSettings(MEMBER, chosen, Optional.empty(), MailRhythm.AT_ONCE);
    }
}
