package com.pikcur.web.notification;

import com.pikcur.domain.notification.MailRhythm;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.QuietHours;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a member is told.
 *
 * @param types every type there is
 * @param quietHours when neither pushes nor texts disturb, every day; they come afterwards
 * @param mailRhythm when what is not essential is mailed
 */
record NoticeSettingsResponse(
        List<NoticeTypeResponse> types, @Nullable QuietHoursResponse quietHours, MailRhythm mailRhythm) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    /** @param essential whether it is listed whatever its member wants */
    record NoticeTypeResponse(NoticeType type, boolean essential, List<NoticeChannel> channels) {

        NoticeTypeResponse {
            channels = List.copyOf(channels);
        }

        private static NoticeTypeResponse of(NoticeType type, NoticeSettings settings) {
            var channels = settings.channelsFor(type).stream().sorted().toList();
            return new NoticeTypeResponse(type, type.isEssential(), channels);
        }
    }

    /** @param until may be earlier: then the night is in between */
    record QuietHoursResponse(
            @Schema(example = "22:00") String from,
            @Schema(example = "08:00") String until) {

        private static QuietHoursResponse of(QuietHours hours) {
            return new QuietHoursResponse(MINUTE.format(hours.from()), MINUTE.format(hours.until()));
        }
    }

    NoticeSettingsResponse {
        types = List.copyOf(types);
    }

    static NoticeSettingsResponse of(NoticeSettings settings) {
        return new NoticeSettingsResponse(
                Arrays.stream(NoticeType.values())
                        .map(type -> NoticeTypeResponse.of(type, settings))
                        .toList(),
                settings.quietHours().map(QuietHoursResponse::of).orElse(null),
                settings.mailRhythm());
    }
}
