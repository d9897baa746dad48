package com.pikcur.web.auction;

import com.pikcur.application.auction.BoardMessage;
import com.pikcur.application.auction.LiveBoards;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.member.VerifiedToken;
import com.pikcur.web.shared.EventStream;
import com.pikcur.web.shared.LiveShow;
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
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets anybody watch an auction live, as Server-Sent Events. When the auction has ended and nothing more has come for a
 * while, the connection ends; a client that has seen a final status need not come back.
 */
@RestController
@Tag(name = "auction")
public final class LiveController {

    private final LiveBoards liveBoards;
    private final LiveStreams streams;
    private final Clock clock;

    public LiveController(LiveBoards liveBoards, LiveStreams streams, Clock clock) {
        this.liveBoards = liveBoards;
        this.streams = streams;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/auctions/{id}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Watch an auction live",
            description =
                    "Server-Sent Events: the first is how the auction stands, then whatever changes, each with its"
                            + " seq as id. With Last-Event-ID only what is newer. At most ten a second, always the newest."
                            + " With an access token the connection ends when the token does, with an event called"
                            + " session-ended whose data is a problem.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoardMessage.class)))
    @Refuses("too-many-watchers")
    void live(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Optional<VerifiedToken> token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = LiveStreams.seqOf(lastEventId).orElse(0);
        streams.<AuctionBoard>serve(
                token,
                request,
                response,
                slot -> new BoardShow(liveBoards.watch(new AuctionId(id), known, slot::show), clock));
    }

    /** One watcher's view of one auction. */
    private record BoardShow(LiveBoards.Watch watch, Clock clock) implements LiveShow<AuctionBoard> {

        @Override
        public boolean show(AuctionBoard board, EventStream events) throws IOException {
            events.send(board.seq(), BoardMessage.of(board, clock.instant()));
            return board.status().isEnded();
        }

        @Override
        public void close() {
            watch.close();
        }
    }
}
