package com.pikcur.web.notification;

import com.pikcur.application.notification.LiveNotices;
import com.pikcur.application.notification.LiveNotices.Seat;
import com.pikcur.application.notification.NoticeMessage;
import com.pikcur.application.notification.ShowNotices;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.member.VerifiedToken;
import com.pikcur.web.shared.EventStream;
import com.pikcur.web.shared.Languages;
import com.pikcur.web.shared.LiveShow;
import com.pikcur.web.shared.LiveSlot;
import com.pikcur.web.shared.LiveStreams;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells members what happens while it happens, as Server-Sent Events: every notice once and in order, read out of the
 * store, so that who comes back with the last id they saw misses nothing.
 */
@RestController
@Tag(name = "notification")
public final class NoticeStreamController {

    private static final int MOST_AT_ONCE = 100;

    /** What wakes a stream; what there is to show it finds by itself. */
    private enum Call {
        NEWS
    }

    private final LiveNotices notices;
    private final ShowNotices show;
    private final LiveStreams streams;
    private final MemberStreams ofMembers = new MemberStreams();

    public NoticeStreamController(LiveNotices notices, ShowNotices show, LiveStreams streams) {
        this.notices = notices;
        this.show = show;
        this.streams = streams;
    }

    @GetMapping(path = "/api/v1/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Be told live",
            description = "Server-Sent Events: what is new from now, each with its seq as id, in the language of"
                    + " Accept-Language. With Last-Event-ID all that came after it, too, in order. An id without data"
                    + " comes first: who comes back with it misses nothing. The connection ends when the token does, with"
                    + " an event called session-ended whose data is a problem.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeMessage.class)))
    @Refuses({"too-many-watchers", "too-many-streams"})
    void noticeStream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            VerifiedToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = token.identity().member();
        var known = LiveStreams.seqOf(lastEventId);
        var language = Languages.spoken();
        try (var _ = ofMembers.take(member)) {
            streams.<Call>serve(Optional.of(token), request, response, slot -> {
                var seat = notices.watch(member, known, () -> slot.show(Call.NEWS));
                return new NoticeShow(seat, slot, show, language);
            });
        }
    }

    /** One open page. */
    private record NoticeShow(Seat seat, LiveSlot<Call> slot, ShowNotices show, Language language)
            implements LiveShow<Call> {

        @Override
        public void begin(EventStream events) throws IOException {
            events.mark(seat.shown());
        }

        @Override
        public boolean show(Call news, EventStream events) throws IOException {
            var next = seat.next(MOST_AT_ONCE);
            for (var message : show.messages(next, language)) {
                events.send(message.seq(), message);
            }
            if (next.size() == MOST_AT_ONCE) {
                // There may be more, after a look at whether the token is still good.
                slot.show(Call.NEWS);
            }
            return false;
        }

        @Override
        public void close() {
            seat.close();
        }
    }
}
