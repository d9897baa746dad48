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
import jakarta.validation.Valid;
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
        @NotNull(message = "required") List<@NotNull(message = "required") @Valid NoticeTypeRequest> types,
        @Valid @Nullable QuietHoursRequest quietHours,
        @NotNull(message = "required") MailRhythm mailRhythm) {

    private static final Pattern MINUTE = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    /** @param essential is not the member's to say, and stands here so that an answer can be sent back as it came */
    record NoticeTypeRequest(
            @NotNull(message = "required") NoticeType type,
            @Nullable Boolean essential,
            @NotNull(message = "required") List<@NotNull(message = "required") NoticeChannel> channels) {}

    /** Two minutes of the day. */
    record QuietHoursRequest(
            @NotNull(message = "required") @Schema(example = "22:00")
            String from,

            @NotNull(message = "required") @Schema(example = "08:00")
            String until) {}

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
            if (chosen.put(wanted.type(), channels(wanted, place + ".channels", wrong)) != null) {
                wrong.add(FieldProblem.of(place + ".type", "twice"));
            }
        }
        return chosen;
    }

    private static Set<NoticeChannel> channels(NoticeTypeRequest wanted, String place, List<FieldProblem> wrong) {
        var channels = EnumSet.noneOf(NoticeChannel.class);
        for (var index = 0; index < wanted.channels().size(); index++) {
            if (!channels.add(wanted.channels().get(index))) {
                wrong.add(FieldProblem.of(place + "[" + index + "]", "twice"));
            }
        }
        if (wanted.type().isEssential() && !channels.contains(NoticeChannel.IN_APP)) {
            wrong.add(FieldProblem.of(place, "essential"));
        }
        return channels;
    }

    private static Optional<QuietHours> quiet(QuietHoursRequest hours, List<FieldProblem> wrong) {
        var from = minute("quietHours.from", hours.from(), wrong);
        var until = minute("quietHours.until", hours.until(), wrong);
        if (from.isPresent() && from.equals(until)) {
            wrong.add(FieldProblem.of("quietHours.until", "quiet-hours"));
            return Optional.empty();
        }
        return from.flatMap(first -> until.map(end -> new QuietHours(first, end)));
    }

    private static Optional<LocalTime> minute(String field, String text, List<FieldProblem> wrong) {
        if (!MINUTE.matcher(text).matches()) {
            wrong.add(FieldProblem.of(field, "minute"));
            return Optional.empty();
        }
        return Optional.of(LocalTime.parse(text));
    }
}
