package com.pikcur.web.notification;

import com.pikcur.application.notification.ShowAnnouncements;
import com.pikcur.domain.notification.AnnouncementId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows anybody what the house has announced, in the language of Accept-Language. */
@RestController
@RequestMapping(path = "/api/v1/announcements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "notification")
public final class AnnouncementController {

    /** The latest first. */
    record AnnouncementsResponse(List<AnnouncementResponse> items) {

        AnnouncementsResponse {
            items = List.copyOf(items);
        }
    }

    private final ShowAnnouncements show;

    public AnnouncementController(ShowAnnouncements show) {
        this.show = show;
    }

    @GetMapping
    @Operation(summary = "The latest announcements, at most fifty")
    ResponseEntity<AnnouncementsResponse> announcements() {
        return inTheirLanguage(new AnnouncementsResponse(
                show.handle().stream().map(AnnouncementResponse::of).toList()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One announcement")
    ResponseEntity<AnnouncementResponse> announcement(@PathVariable UUID id) {
        return inTheirLanguage(AnnouncementResponse.of(show.handle(new AnnouncementId(id))));
    }

    private static <T> ResponseEntity<T> inTheirLanguage(T body) {
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(body);
    }
}
