package com.pikcur.web.shared;

import com.pikcur.application.member.VoidTokens;
import com.pikcur.domain.member.VerifiedToken;
import com.pikcur.web.shared.LiveSlot.Next;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds live connections, as Server-Sent Events, whatever they show.
 *
 * <p>The thread of the request, a virtual one, writes to its own watcher and to no other: a watcher who does not read
 * stalls that thread alone, until the server's write time-out ends the connection. A connection that was opened with an
 * access token ends when the token does.
 */
public final class LiveStreams {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
    private static final Pattern SEQ = Pattern.compile("\\d{1,18}");

    private final LiveConnections connections;
    private final VoidTokens voidTokens;
    private final Clock clock;
    private final JsonMapper json;
    private final Problems problems;

    public LiveStreams(
            LiveConnections connections, VoidTokens voidTokens, Clock clock, JsonMapper json, Problems problems) {
        this.connections = connections;
        this.voidTokens = voidTokens;
        this.clock = clock;
        this.json = json;
        this.problems = problems;
    }

    /** The {@code Last-Event-ID} of a client that comes back; empty where the header is none of our ids. */
    public static OptionalLong seqOf(@Nullable String lastEventId) {
        return lastEventId != null && SEQ.matcher(lastEventId).matches()
                ? OptionalLong.of(Long.parseLong(lastEventId))
                : OptionalLong.empty();
    }

    /**
     * Answers a request with a live connection, and returns when that has ended.
     *
     * @param token what the watcher showed, if anything
     */
    public <T> void serve(
            Optional<VerifiedToken> token,
            HttpServletRequest request,
            HttpServletResponse response,
            LiveShow.Opening<T> opening) {
        LiveSlot<T> slot = connections.open();
        var unwatch = token.map(shown -> voidTokens.watch(shown.identity(), slot::takeBack));
        try (var show = opening.open(slot)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Asks proxies that collect answers before they pass them on not to.
            response.setHeader("X-Accel-Buffering", "no");
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                stream(new EventStream(response.getOutputStream(), json), slot, show, token);
            }
        } catch (IOException gone) {
            LOG.debug("A watcher has left: {}", gone.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            if (!response.isCommitted()) {
                throw failed;
            }
            // Too late for a problem: the watcher comes back with what they have seen.
            LOG.warn("A live connection broke off: {}", failed.toString());
        } finally {
            unwatch.ifPresent(Runnable::run);
            connections.close(slot);
        }
    }

    private <T> void stream(EventStream events, LiveSlot<T> slot, LiveShow<T> show, Optional<VerifiedToken> token)
            throws IOException, InterruptedException {
        events.begin();
        show.begin(events);
        var over = false;
        while (true) {
            var next = slot.next(untilNextLook(token));
            if (isExpired(token)) {
                events.end(problems.notice(GeneralProblem.SESSION_EXPIRED));
                return;
            }
            switch (next) {
                case Next.Newer<T>(var newest) -> over = show.show(newest, events);
                case Next.Silence<T>() -> {
                    if (over) {
                        return;
                    }
                    events.heartbeat();
                }
                case Next.Closed<T>() -> {
                    return;
                }
                case Next.TakenBack<T>(var reason) -> {
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
}
