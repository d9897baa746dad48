package com.pikcur.web.member;

import com.pikcur.application.member.SignIn;
import com.pikcur.domain.member.SignInOutcome.SignedIn;
import com.pikcur.domain.member.SignInOutcome.WrongCredentials;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members sign in. */
@RestController
@RequestMapping(path = "/api/v1/auth", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member", description = "Signing in")
public final class SignInController {

    /**
     * Never printed: it holds a password.
     *
     * @param session how the session is to be kept; not available yet
     */
    public record LoginRequest(
            @Text(max = 254) @Schema(example = "buyer1@pikcur.test")
            String email,

            @Text(max = 200) @Schema(example = "Pikcur!2026")
            String password,

            @Schema(hidden = true) @Nullable String session) {

        @Override
        public String toString() {
            return "LoginRequest[hidden]";
        }
    }

    /** @param accessToken to be sent as {@code Authorization: Bearer …} */
    public record LoginResponse(String accessToken, long expiresInSeconds, boolean mustChangePassword) {

        @Override
        public String toString() {
            return "LoginResponse[expiresInSeconds=" + expiresInSeconds + "]";
        }
    }

    private final SignIn signIn;
    private final Problems problems;

    public SignInController(SignIn signIn, Problems problems) {
        this.signIn = signIn;
        this.problems = problems;
    }

    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Sign in with an e-mail address and a password")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LoginResponse.class)))
    @Refuses("wrong-credentials")
    ResponseEntity<?> login(@Valid @RequestBody LoginRequest request) {
        if (request.session() != null) {
            throw new InvalidRequest("session", "not-available-yet");
        }
        return switch (signIn.handle(new SignIn.Command(request.email(), request.password()))) {
            case SignedIn(var token, var validFor) ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new LoginResponse(token, validFor.toSeconds(), false));
            case WrongCredentials() -> problems.answer(Problem.of(MemberProblem.WRONG_CREDENTIALS));
        };
    }
}
