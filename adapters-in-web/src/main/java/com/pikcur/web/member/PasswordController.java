package com.pikcur.web.member;

import com.pikcur.application.member.ChangePassword;
import com.pikcur.application.member.FindSignInName;
import com.pikcur.application.member.ResetPassword;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.PasswordChangeOutcome.Changed;
import com.pikcur.domain.member.PasswordChangeOutcome.Locked;
import com.pikcur.domain.member.PasswordChangeOutcome.WeakPassword;
import com.pikcur.domain.member.PasswordChangeOutcome.WrongPassword;
import com.pikcur.domain.member.Source;
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
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Helps members who have lost their password or forgotten their address, and lets them choose a new password. */
@RestController
@RequestMapping(
        path = "/api/v1",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class PasswordController {

    public record ResetRequest(@EmailAddress String email) {

        @Override
        public String toString() {
            return "ResetRequest[hidden]";
        }
    }

    public record FindRequest(@Text(max = 40) String nickname) {}

    /**
     * Never printed: it holds passwords.
     *
     * @param currentPassword left out by those who have just come in with a temporary password
     */
    public record ChangeRequest(
            @Nullable String currentPassword,
            @Text(max = 200) String newPassword) {

        @Override
        public String toString() {
            return "ChangeRequest[hidden]";
        }
    }

    /** @param accessToken takes the place of the one the request came with */
    public record ChangedResponse(String accessToken, long expiresInSeconds) {

        @Override
        public String toString() {
            return "ChangedResponse[expiresInSeconds=" + expiresInSeconds + "]";
        }
    }

    private final ResetPassword reset;
    private final FindSignInName findSignInName;
    private final ChangePassword change;
    private final Problems problems;

    public PasswordController(
            ResetPassword reset, FindSignInName findSignInName, ChangePassword change, Problems problems) {
        this.reset = reset;
        this.findSignInName = findSignInName;
        this.change = change;
        this.problems = problems;
    }

    @PostMapping(path = "/auth/reset-password")
    @Operation(summary = "Have a temporary password sent: good for one sign-in within 30 minutes")
    @ApiResponse(responseCode = "202", description = "Always, whether there is such an account or not")
    ResponseEntity<Void> reset(@Valid @RequestBody ResetRequest request, @Parameter(hidden = true) Source source) {
        reset.handle(request.email(), source);
        return ResponseEntity.accepted().build();
    }

    @PostMapping(path = "/auth/find-id")
    @Operation(summary = "Have a mail sent to the address one has signed up with, by nickname")
    @ApiResponse(responseCode = "202", description = "Always, whether there is such a member or not")
    ResponseEntity<Void> findId(@Valid @RequestBody FindRequest request) {
        findSignInName.handle(request.nickname());
        return ResponseEntity.accepted().build();
    }

    @PutMapping(path = "/users/password")
    @Operation(summary = "Choose a new password; all other sessions end")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangedResponse.class)))
    @Refuses({"wrong-password", "sign-in-locked"})
    ResponseEntity<?> change(
            @Valid @RequestBody ChangeRequest request,
            @Parameter(hidden = true) Identity caller,
            @Parameter(hidden = true) Source source) {
        var outcome = change.handle(new ChangePassword.Command(
                caller, Optional.ofNullable(request.currentPassword()), request.newPassword(), source));
        return switch (outcome) {
            case Changed(var token, var validFor) ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new ChangedResponse(token, validFor.toSeconds()));
            case WrongPassword() -> problems.answer(Problem.of(MemberProblem.WRONG_PASSWORD));
            case WeakPassword(var broken) -> throw FieldRefusals.password("newPassword", broken);
            case Locked(var remaining) ->
                problems.answer(SignInRefusals.locked(MemberProblem.SIGN_IN_LOCKED, remaining));
        };
    }
}
