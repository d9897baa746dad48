package com.pikcur.web.notification;

import com.pikcur.domain.notification.MailRhythm;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.QuietHours;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.shared.FieldProblem;
import com.pikcur.web.shared.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a member wants to be told, in the shape of {@link NoticeSettingsResponse}.
 *
 * @param types those that are missing go their usual ways
 */
record NoticeSettingsRequest(
        @NotNull(message = "required") List<@Nullable TypeRequest> types,
        @Nullable QuietHoursRequest quietHours,
        @NotNull(message = "required") MailRhythm mailRhythm) {

    private static final Pattern MINUTE = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    /** @param essential is not the member's to say, and stands here so that an answer can be sent back as it came */
    record TypeRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable NoticeType type,
            @Nullable Boolean essential,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable NoticeChannel> channels) {}

    /** Two minutes of the day. */
    record QuietHoursRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "22:00") @Nullable String from,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "08:00") @Nullable String until) {}

    /** @throws InvalidRequest if a field makes no sense */
    NoticeSettings settingsOf(MemberId member) {
        var wrong = new ArrayList<FieldProblem>();
        var chosen = chosen(wrong);
        var quiet = Optional.ofNullable(quietHours).flatMap(hours -> quiet(hours, wrong));
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        return new NoticeSettings(member, chosen, quiet, mailRhythm);
    }

    private Map<NoticeType, Set<NoticeChannel>> chosen(List<FieldProblem> wrong) {
        var chosen = new EnumMap<NoticeType, Set<NoticeChannel>>(NoticeType.class);
        for (var index = 0; index < types.size(); index++) {
            var place = "types[" + index + "]";
            var wanted = types.get(index);
            if (wanted == null) {
                wrong.add(FieldProblem.of(place, "required"));
                continue;
            }
            var channels = channels(wanted, place + ".channels", wrong);
            if (wanted.type() == null) {
                wrong.add(FieldProblem.of(place + ".type", "required"));
            } else if (chosen.put(wanted.type(), channels) != null) {
                wrong.add(FieldProblem.of(place + ".type", "twice"));
            }
        }
        return chosen;
    }

    private static Set<NoticeChannel> channels(TypeRequest wanted, String place, List<FieldProblem> wrong) {
        var channels = EnumSet.noneOf(NoticeChannel.class);
        if (wanted.channels() == null) {
            wrong.add(FieldProblem.of(place, "required"));
            return channels;
        }
        for (var index = 0; index < wanted.channels().size(); index++) {
            var channel = wanted.channels().get(index);
            if (channel == null) {
                wrong.add(FieldProblem.of(place + "[" + index + "]", "required"));
            } else if (!channels.add(channel)) {
                wrong.add(FieldProblem.of(place + "[" + index + "]", "twice"));
            }
        }
        if (wanted.type() != null && wanted.type().isEssential() && !channels.contains(NoticeChannel.IN_APP)) {
            wrong.add(FieldProblem.of(place, "essential"));
        }
        return channels;
    }

    private static Optional<QuietHours> quiet(QuietHoursRequest hours, List<FieldProblem> wrong) {
        var from = minute("quietHours.from", hours.from(), wrong);
        var until = minute("quietHours.until", hours.until(), wrong);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(until)) {
            wrong.add(FieldProblem.of("quietHours.until", "quiet-hours"));
            return Optional.empty();
        }
        return Optional.of(new QuietHours(from.get(), until.get()));
    }

    private static Optional<LocalTime> minute(String field, @Nullable String text, List<FieldProblem> wrong) {
        if (text == null) {
            wrong.add(FieldProblem.of(field, "required"));
            return Optional.empty();
        }
        if (!MINUTE.matcher(text).matches()) {
            wrong.add(FieldProblem.of(field, "minute"));
            return Optional.empty();
        }
        return Optional.of(LocalTime.parse(text));
    }
}
