package com.pikcur.web.member;

import com.pikcur.application.member.RefreshSession;
import com.pikcur.application.member.SignIn;
import com.pikcur.application.member.SignOut;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.RefreshOutcome.NoSession;
import com.pikcur.domain.member.RefreshOutcome.NotAllowed;
import com.pikcur.domain.member.RefreshOutcome.Refreshed;
import com.pikcur.domain.member.RefreshOutcome.UsedTwice;
import com.pikcur.domain.member.Source;
import com.pikcur.web.member.SessionAnswers.TokensResponse;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members sign in, stay signed in, and sign out. */
@RestController
@RequestMapping(path = "/api/v1/auth", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member", description = "Signing up and in, and what is one's own")
public final class SignInController {

    /** Where the refresh token is to be. */
    public enum SessionTransport {
        BODY,
        COOKIE
    }

    /**
     * Never printed: it holds a password.
     *
     * @param session where the refresh token is to be; in the body if left out
     * @param secondFactor six digits of the authenticator, or a recovery code, for those who have set one up
     */
    public record LoginRequest(
            @Text(max = 254) @Schema(example = "buyer1@pikcur.test")
            String email,

            @Text(max = 200) @Schema(example = "Pikcur!2026")
            String password,

            @Nullable SessionTransport session,

            @Nullable String secondFactor) {

        @Override
        public String toString() {
            return "LoginRequest[hidden]";
        }
    }

    /**
     * Never printed: it holds a token.
     *
     * @param refreshToken left out by browsers that hold it in the cookie
     */
    public record RefreshRequest(@Nullable String refreshToken) {

        @Override
        public String toString() {
            return "RefreshRequest[hidden]";
        }
    }

    private final SignIn signIn;
    private final RefreshSession refreshSession;
    private final SignOut signOut;
    private final SessionAnswers answers;
    private final RefreshCookie cookie;
    private final Problems problems;

    public SignInController(
            SignIn signIn,
            RefreshSession refreshSession,
            SignOut signOut,
            SessionAnswers answers,
            RefreshCookie cookie,
            Problems problems) {
        this.signIn = signIn;
        this.refreshSession = refreshSession;
        this.signOut = signOut;
        this.answers = answers;
        this.cookie = cookie;
        this.problems = problems;
    }

    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Sign in with an e-mail address and a password")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokensResponse.class)))
    @Refuses({
        "wrong-credentials",
        "sign-in-locked",
        "second-factor-required",
        "wrong-second-factor",
        "account-blocked",
        "account-withdrawn"
    })
    ResponseEntity<?> login(@Valid @RequestBody LoginRequest request, @Parameter(hidden = true) Source source) {
        var outcome = signIn.handle(new SignIn.Command(
                request.email(), request.password(), Optional.ofNullable(request.secondFactor()), source));
        return new SignInRefusals(problems)
                .answer(outcome, request.session() == SessionTransport.COOKIE ? answers::inCookie : answers::inBody);
    }

    @PostMapping(path = "/refresh")
    @Operation(summary = "Get the next pair of tokens; the refresh token that was used is good no more")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokensResponse.class)))
    @Refuses({"refresh-token-refused", "refresh-token-reused"})
    ResponseEntity<?> refresh(
            @RequestBody(required = false) @Nullable RefreshRequest request,
            @Parameter(hidden = true) Source source,
            @Parameter(hidden = true) HttpServletRequest http) {
        var sent = sent(request);
        var presented = sent.or(() -> cookie.of(http)).orElse("");
        return switch (refreshSession.handle(new RefreshSession.Command(presented, source))) {
            case Refreshed(var tokens) -> sent.isPresent() ? answers.inBody(tokens) : answers.inCookie(tokens);
            case UsedTwice() -> problems.answer(Problem.of(MemberProblem.REFRESH_TOKEN_REUSED));
            case NoSession _, NotAllowed _ -> problems.answer(Problem.of(MemberProblem.REFRESH_TOKEN_REFUSED));
        };
    }

    @PostMapping(path = "/logout")
    @Operation(summary = "Sign out: end this session, and no other")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> logout(
            @RequestBody(required = false) @Nullable RefreshRequest request,
            @Parameter(hidden = true) Optional<Identity> caller,
            @Parameter(hidden = true) Source source,
            @Parameter(hidden = true) HttpServletRequest http) {
        var held = cookie.of(http);
        signOut.handle(sent(request).or(() -> held), caller, source);
        var answer = ResponseEntity.noContent();
        held.ifPresent(_ -> answer.header(HttpHeaders.SET_COOKIE, cookie.forget()));
        return answer.build();
    }

    private static Optional<String> sent(@Nullable RefreshRequest request) {
        return Optional.ofNullable(request).map(RefreshRequest::refreshToken);
    }
}
