package com.pikcur.web.notification;

import com.pikcur.application.notification.OwnNoticeSettings;
import com.pikcur.domain.member.Identity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members say which ways they want to be told of what, and when not. */
@RestController
@RequestMapping(path = "/api/v1/notifications/settings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "notification")
public final class NoticeSettingsController {

    private final OwnNoticeSettings settings;

    public NoticeSettingsController(OwnNoticeSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "Which ways you are told of what, and when not")
    NoticeSettingsResponse noticeSettings(Identity member) {
        return NoticeSettingsResponse.of(settings.show(member.member()));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say which ways you want to be told of what, and when not",
            description =
                    "Types that are missing go their usual ways. What is essential is always listed: IN_APP cannot"
                            + " be taken from it. Hours are those of Korea.")
    NoticeSettingsResponse setNoticeSettings(@Valid @RequestBody NoticeSettingsRequest request, Identity member) {
        var wanted = request.settingsOf(member.member());
        settings.change(wanted);
        return NoticeSettingsResponse.of(wanted);
    }
}
