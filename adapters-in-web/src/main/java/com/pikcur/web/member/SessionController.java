package com.pikcur.web.member;

import com.pikcur.application.member.OwnSessions;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.Source;
import com.pikcur.web.shared.ItemsResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows members where they are signed in, and ends it. */
@RestController
@RequestMapping(path = "/api/v1/users/me/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class SessionController {

    /** @param current whether this is the one the request came with */
    public record SessionResponse(
            UUID id, String device, String address, Instant startedAt, Instant lastUsedAt, boolean current) {

        static SessionResponse of(Session session, Identity caller) {
            return new SessionResponse(
                    session.id().value(),
                    session.source().device(),
                    session.source().address(),
                    session.startedAt(),
                    session.lastUsedAt(),
                    session.id().equals(caller.session()));
        }
    }

    private final OwnSessions sessions;

    public SessionController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(summary = "Where one is signed in, the session used last first")
    ItemsResponse<SessionResponse> list(@Parameter(hidden = true) Identity caller) {
        return new ItemsResponse<>(
                sessions.list(caller).stream()
                        .map(session -> SessionResponse.of(session, caller))
                        .toList(),
                null);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "End one session")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> end(
            @PathVariable UUID id, @Parameter(hidden = true) Identity caller, @Parameter(hidden = true) Source source) {
        sessions.end(caller, new SessionId(id), source);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping
    @Operation(summary = "Sign out everywhere")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> endAll(@Parameter(hidden = true) Identity caller, @Parameter(hidden = true) Source source) {
        sessions.endAll(caller, source);
        return ResponseEntity.noContent().build();
    }
}
