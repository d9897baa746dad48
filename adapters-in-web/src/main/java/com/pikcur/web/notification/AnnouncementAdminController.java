package com.pikcur.web.notification;

import com.pikcur.application.notification.PublishAnnouncement;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.NewId;
import com.pikcur.web.shared.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators tell every member something. */
@RestController
@RequestMapping(path = "/api/v1/admin/announcements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "notification-administration", description = "For administrators alone")
public final class AnnouncementAdminController {

    /**
     * In Korean, and in English if it is to have its own words there.
     *
     * @param titleEnglish only together with a text
     * @param textEnglish only together with a title
     */
    record AnnouncementRequest(
            @Text(max = Announcement.LONGEST_TITLE) @Schema(example = "점검 안내")
            String title,

            @Text(max = Announcement.LONGEST_TEXT, multiline = true)
            String text,

            @Text(max = Announcement.LONGEST_TITLE, optional = true) @Nullable
            String titleEnglish,

            @Text(max = Announcement.LONGEST_TEXT, multiline = true, optional = true) @Nullable
            String textEnglish) {

        Announcement.Wording korean() {
            return new Announcement.Wording(title.strip(), text.strip());
        }

        /** @throws InvalidRequest if there is half of it */
        Optional<Announcement.Wording> english() {
            var title = given(titleEnglish);
            var text = given(textEnglish);
            if (title.isPresent() != text.isPresent()) {
                throw new InvalidRequest(title.isPresent() ? "textEnglish" : "titleEnglish", "required");
            }
            return title.flatMap(words -> text.map(rest -> new Announcement.Wording(words, rest)));
        }

        private static Optional<String> given(@Nullable String text) {
            return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
        }
    }

    private final PublishAnnouncement publish;

    public AnnouncementAdminController(PublishAnnouncement publish) {
        this.publish = publish;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Tell every member something; answers before the first has been told")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = AnnouncementResponse.class)))
    ResponseEntity<AnnouncementResponse> announce(
            @Valid @RequestBody AnnouncementRequest request, NewId id, Identity administrator) {
        var published = publish.handle(new PublishAnnouncement.Command(
                new AnnouncementId(id.value()), request.korean(), request.english(), administrator.member()));
        return ResponseEntity.created(
                        URI.create("/api/v1/announcements/" + published.id().value()))
                .body(AnnouncementResponse.of(published));
    }
}
