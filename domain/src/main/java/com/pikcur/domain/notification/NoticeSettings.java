package com.pikcur.domain.notification;

import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which ways a member wants to be told of what, and when not.
 *
 * @param chosen for types the member has said something about; all others go their usual ways
 */
public record NoticeSettings(
        MemberId member,
        Map<NoticeType, Set<NoticeChannel>> chosen,
        Optional<QuietHours> quietHours,
        MailRhythm mailRhythm) {

    private static final LocalTime DAILY_MAIL = LocalTime.of(9, 0);

    public NoticeSettings {
        chosen = Map.copyOf(chosen);
    }

    /** Of somebody who has said nothing yet. */
    public static NoticeSettings usual(MemberId member) {
        return new NoticeSettings(member, Map.of(), Optional.empty(), MailRhythm.AT_ONCE);
    }

    /** The ways this goes: what is essential is always listed. */
    public Set<NoticeChannel> channelsFor(NoticeType type) {
        var wanted = chosen.getOrDefault(type, type.usualChannels());
        if (!type.isEssential() || wanted.contains(NoticeChannel.IN_APP)) {
            return Set.copyOf(wanted);
        }
        var listed = EnumSet.of(NoticeChannel.IN_APP);
        listed.addAll(wanted);
        return Set.copyOf(listed);
    }

    /**
     * When a notice of this type, told now, goes which way besides the list.
     *
     * @param zone in which days and hours are meant
     */
    public Map<NoticeChannel, Instant> plan(NoticeType type, Instant now, ZoneId zone) {
        var plan = new EnumMap<NoticeChannel, Instant>(NoticeChannel.class);
        for (var channel : channelsFor(type)) {
            switch (channel) {
                case IN_APP -> {}
                case MAIL -> plan.put(channel, mailAt(type, now, zone));
                case PUSH, TEXT -> plan.put(channel, undisturbedAt(now, zone));
            }
        }
        return plan;
    }

    private Instant mailAt(NoticeType type, Instant now, ZoneId zone) {
        return switch (mailRhythm) {
            case AT_ONCE -> now;
            case DAILY -> type.isEssential() ? now : nextDailyMail(now, zone);
        };
    }

    private static Instant nextDailyMail(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var today = local.toLocalDate().atTime(DAILY_MAIL).atZone(zone);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    private Instant undisturbedAt(Instant now, ZoneId zone) {
        return quietHours.flatMap(hours -> hours.endAt(now, zone)).orElse(now);
    }
}
