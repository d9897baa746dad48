package com.pikcur.web.notification;

import com.pikcur.application.notification.DeleteNotice;
import com.pikcur.application.notification.NoticeMessage;
import com.pikcur.application.notification.ReadNotice;
import com.pikcur.application.notification.ShowNotices;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.web.shared.FieldProblem;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.Languages;
import com.pikcur.web.shared.Paging;
import com.pikcur.web.shared.QueryFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows members what they were told, and takes away what they have seen. */
@RestController
@RequestMapping(path = "/api/v1/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "notification", description = "What members are told, which ways and when")
public final class NoticeController {

    /**
     * Part of the list.
     *
     * @param next the {@code cursor} that continues it; absent at its end
     * @param unreadCount of all; counting ends at a thousand
     * @param seq the newest there was: a stream that begins after it misses nothing
     */
    record NoticesResponse(
            List<NoticeMessage> items, @Nullable String next, int unreadCount, long seq) {

        NoticesResponse {
            items = List.copyOf(items);
        }

        static NoticesResponse of(ShowNotices.View view) {
            var page = view.page();
            return new NoticesResponse(page.items(), page.next().orElse(null), view.unread(), view.seq());
        }
    }

    /** @param unreadCount counting ends at a thousand */
    record UnreadCountResponse(int unreadCount) {}

    /** @param upToSeq the newest one has seen; all there are, if absent */
    record ReadNoticesRequest(@Nullable Long upToSeq) {

        /** @throws InvalidRequest if it can be no notice's number */
        Optional<Long> newest() {
            if (upToSeq != null && upToSeq < 0) {
                throw new InvalidRequest(List.of(new FieldProblem("upToSeq", "too-small", Map.of("min", 0))));
            }
            return Optional.ofNullable(upToSeq);
        }
    }

    private final ShowNotices show;
    private final ReadNotice read;
    private final DeleteNotice delete;

    public NoticeController(ShowNotices show, ReadNotice read, DeleteNotice delete) {
        this.show = show;
        this.read = read;
        this.delete = delete;
    }

    @GetMapping
    @Operation(summary = "What you were told, the newest first, in the language of Accept-Language")
    NoticesResponse notices(@ParameterObject Paging paging, Identity member) {
        return NoticesResponse.of(show.handle(member.member(), paging.cut(), Languages.spoken()));
    }

    @GetMapping("/unread-count")
    @Operation(summary = "How many you have not read")
    UnreadCountResponse unreadCount(Identity member) {
        return new UnreadCountResponse(show.unread(member.member()));
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Say that you have read one; safe to repeat")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> readNotice(@PathVariable UUID id, Identity member) {
        read.handle(member.member(), new NoticeId(id));
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/read", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say that you have read all, or all up to a number; what came since is still unread")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> readNotices(
            @RequestBody(required = false) @Nullable ReadNoticesRequest request, Identity member) {
        Optional.ofNullable(request)
                .flatMap(ReadNoticesRequest::newest)
                .ifPresentOrElse(newest -> read.all(member.member(), newest), () -> read.all(member.member()));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Do not see one any more")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> deleteNotice(@PathVariable UUID id, Identity member) {
        delete.handle(member.member(), new NoticeId(id));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping
    @Operation(summary = "Do not see any of them any more, or none up to a number; what came since stays")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> deleteNotices(
            @Parameter(
                            description = "The newest you have seen; all there are, if absent",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    @RequestParam(required = false)
                    @Nullable
                    String upToSeq,
            Identity member) {
        var fields = new QueryFields();
        var seq = fields.number("upToSeq", upToSeq, 0, Long.MAX_VALUE);
        fields.refuseIfWrong();
        seq.ifPresentOrElse(newest -> delete.all(member.member(), newest), () -> delete.all(member.member()));
        return ResponseEntity.noContent().build();
    }
}
