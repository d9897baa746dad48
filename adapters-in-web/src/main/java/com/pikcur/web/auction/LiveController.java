package com.pikcur.web.auction;

import com.pikcur.application.auction.BoardMessage;
import com.pikcur.application.auction.LiveBoards;
import com.pikcur.application.member.VoidTokens;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.member.VerifiedToken;
import com.pikcur.web.auction.LiveSlot.Next;
import com.pikcur.web.shared.GeneralProblem;
import com.pikcur.web.shared.Problems;
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
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets anybody watch an auction live, as Server-Sent Events.
 *
 * <p>The thread of the request, a virtual one, writes to its own watcher and to no other: a watcher who does not read
 * stalls that thread alone, until the server's write time-out ends the connection. When the auction has ended and nothing
 * more has come for a while, the connection ends; a client that has seen a final status need not come back.
 */
@RestController
@Tag(name = "auction")
public final class LiveController {

    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
    private static final Pattern SEQ = Pattern.compile("\\d{1,18}");

    private final LiveBoards liveBoards;
    private final LiveConnections connections;
    private final VoidTokens voidTokens;
    private final Clock clock;
    private final JsonMapper json;
    private final Problems problems;

    public LiveController(
            LiveBoards liveBoards,
            LiveConnections connections,
            VoidTokens voidTokens,
            Clock clock,
            JsonMapper json,
            Problems problems) {
        this.liveBoards = liveBoards;
        this.connections = connections;
        this.voidTokens = voidTokens;
        this.clock = clock;
        this.json = json;
        this.problems = problems;
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
        var slot = connections.open();
        var unwatch = token.map(shown -> voidTokens.watch(shown.identity(), slot::takeBack));
        try (var _ = liveBoards.watch(new AuctionId(id), seqOf(lastEventId), slot)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Asks proxies that collect answers before they pass them on not to.
            response.setHeader("X-Accel-Buffering", "no");
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                stream(new EventStream(response.getOutputStream(), json), slot, token);
            }
        } catch (IOException gone) {
            LOG.debug("A watcher has left: {}", gone.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            unwatch.ifPresent(Runnable::run);
            connections.close(slot);
        }
    }

    private void stream(EventStream events, LiveSlot slot, Optional<VerifiedToken> token)
            throws IOException, InterruptedException {
        events.begin();
        var over = false;
        while (true) {
            var next = slot.next(untilNextLook(token));
            if (isExpired(token)) {
                events.end(problems.notice(GeneralProblem.SESSION_EXPIRED));
                return;
            }
            switch (next) {
                case Next.Newer(var board) -> {
                    events.send(BoardMessage.of(board, clock.instant()));
                    over = board.status().isEnded();
                }
                case Next.Silence() -> {
                    if (over) {
                        return;
                    }
                    events.heartbeat();
                }
                case Next.Closed() -> {
                    return;
                }
                case Next.TakenBack(var reason) -> {
                    events.end(problems.notice(GeneralProblem.ofTakenBack(reason)));
                    return;
                }
            }
        }
    }

    /** A connection lives no longer than the token it was opened with. */
    private boolean isExpired(Optional<VerifiedToken> token) {
        var now = clock.instant();
        return token.filter(shown -> !now.isBefore(shown.expiresAt())).isPresent();
    }

    private Duration untilNextLook(Optional<VerifiedToken> token) {
        var now = clock.instant();
        return token.map(shown -> Duration.between(now, shown.expiresAt()))
                .filter(left -> left.compareTo(LONGEST_SILENCE) < 0)
                .orElse(LONGEST_SILENCE);
    }

    /** What the client has seen; nothing, where the header is none of our ids. */
    private static long seqOf(@Nullable String lastEventId) {
        return lastEventId != null && SEQ.matcher(lastEventId).matches() ? Long.parseLong(lastEventId) : 0;
    }
}
