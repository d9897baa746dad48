package com.pikcur.web.member;

import com.pikcur.application.member.BeginSignUp;
import com.pikcur.application.member.ResendSignUpCode;
import com.pikcur.application.member.VerifySignUp;
import com.pikcur.domain.member.SignUpId;
import com.pikcur.domain.member.SignUpOutcome.BadNickname;
import com.pikcur.domain.member.SignUpOutcome.CodeSent;
import com.pikcur.domain.member.SignUpOutcome.NicknameTaken;
import com.pikcur.domain.member.SignUpOutcome.TooSoon;
import com.pikcur.domain.member.SignUpOutcome.WeakPassword;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.VerificationOutcome;
import com.pikcur.web.shared.InvalidRequest;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets people join. No answer tells whether an address has an account. */
@RestController
@RequestMapping(
        path = "/api/v1/auth",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class SignUpController {

    /** Never printed: it holds a password. */
    public record RegisterRequest(
            @EmailAddress @Schema(example = "mina@pikcur.test")
            String email,

            @Text(max = 200)
            @Schema(description = "At least 8 characters, among them a small letter, a capital and a digit")
            String password,

            @Text(max = 40) @Schema(example = "미나") String nickname) {

        @Override
        public String toString() {
            return "RegisterRequest[hidden]";
        }
    }

    /** @param signUpId binds the code to this sign-up, where it is sent along with it */
    public record RegisterResponse(UUID signUpId, long codeExpiresInSeconds) {}

    /** @param signUpId which sign-up is meant; the newest of the address if left out */
    public record VerifyRequest(
            @EmailAddress String email,
            @Text(max = 20) @Schema(example = "123456") String code,
            @Nullable UUID signUpId) {

        @Override
        public String toString() {
            return "VerifyRequest[hidden]";
        }
    }

    public record ResendRequest(@EmailAddress String email) {

        @Override
        public String toString() {
            return "ResendRequest[hidden]";
        }
    }

    private final BeginSignUp begin;
    private final ResendSignUpCode resend;
    private final VerifySignUp verify;
    private final Problems problems;

    public SignUpController(BeginSignUp begin, ResendSignUpCode resend, VerifySignUp verify, Problems problems) {
        this.begin = begin;
        this.resend = resend;
        this.verify = verify;
        this.problems = problems;
    }

    @PostMapping(path = "/register")
    @Operation(summary = "Begin to join: a code of six digits goes out by mail")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RegisterResponse.class)))
    @Refuses({"nickname-taken", "mail-sent-a-moment-ago"})
    ResponseEntity<?> register(@Valid @RequestBody RegisterRequest request, @Parameter(hidden = true) Locale language) {
        var outcome = begin.handle(
                new BeginSignUp.Command(request.email(), request.password(), request.nickname(), language));
        return switch (outcome) {
            case CodeSent(var id, var validFor) ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(new RegisterResponse(id.value(), validFor.toSeconds()));
            case WeakPassword(var broken) -> throw FieldRefusals.password("password", broken);
            case BadNickname(var why) -> throw new InvalidRequest(List.of(FieldRefusals.nickname("nickname", why)));
            case NicknameTaken() -> problems.answer(Problem.of(MemberProblem.NICKNAME_TAKEN));
            case TooSoon(var remaining) ->
                problems.answer(SignInRefusals.locked(MemberProblem.MAIL_SENT_A_MOMENT_AGO, remaining));
        };
    }

    @PostMapping(path = "/verify-email")
    @Operation(summary = "Enter the code; then one may sign in")
    @ApiResponse(responseCode = "204")
    @Refuses({"wrong-code", "too-many-codes", "nickname-taken"})
    ResponseEntity<?> verify(
            @Valid @RequestBody VerifyRequest request,
            @Parameter(hidden = true) Locale language,
            @Parameter(hidden = true) Source source) {
        var signUp = Optional.ofNullable(request.signUpId()).map(SignUpId::new);
        var outcome = verify.handle(
                new VerifySignUp.Command(request.email(), request.code().strip(), signUp, language, source));
        return switch (outcome) {
            case VerificationOutcome.Verified _ -> ResponseEntity.noContent().build();
            case VerificationOutcome.WrongCode() -> problems.answer(Problem.of(MemberProblem.WRONG_CODE));
            case VerificationOutcome.Locked(var remaining) ->
                problems.answer(SignInRefusals.locked(MemberProblem.TOO_MANY_CODES, remaining));
            case VerificationOutcome.NicknameTaken() -> problems.answer(Problem.of(MemberProblem.NICKNAME_TAKEN));
        };
    }

    @PostMapping(path = "/verify-email/resend")
    @Operation(summary = "Have a new code sent; the old one opens nothing any more")
    @ApiResponse(responseCode = "202")
    @Refuses("mail-sent-a-moment-ago")
    ResponseEntity<?> resend(@Valid @RequestBody ResendRequest request, @Parameter(hidden = true) Locale language) {
        var wait = resend.handle(request.email(), language);
        return wait.isPresent()
                ? problems.answer(SignInRefusals.locked(MemberProblem.MAIL_SENT_A_MOMENT_AGO, wait.orElseThrow()))
                : ResponseEntity.accepted().build();
    }
}
