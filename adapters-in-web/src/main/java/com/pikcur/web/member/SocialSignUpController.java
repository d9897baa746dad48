package com.pikcur.web.member;

import com.pikcur.application.member.RegisterSocially;
import com.pikcur.domain.member.SocialSignUpOutcome.AddressRequired;
import com.pikcur.domain.member.SocialSignUpOutcome.AddressVouchedFor;
import com.pikcur.domain.member.SocialSignUpOutcome.BadNickname;
import com.pikcur.domain.member.SocialSignUpOutcome.CodeSent;
import com.pikcur.domain.member.SocialSignUpOutcome.Joined;
import com.pikcur.domain.member.SocialSignUpOutcome.NicknameTaken;
import com.pikcur.domain.member.SocialSignUpOutcome.TicketRefused;
import com.pikcur.domain.member.SocialSignUpOutcome.TooManyCodes;
import com.pikcur.domain.member.SocialSignUpOutcome.TooSoon;
import com.pikcur.domain.member.SocialSignUpOutcome.WrongCode;
import com.pikcur.domain.member.Source;
import com.pikcur.web.member.SessionAnswers.TokensResponse;
import com.pikcur.web.member.SignInController.SessionTransport;
import com.pikcur.web.shared.FieldProblem;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets people join for whom a provider vouches. No answer tells whether an address has an account. */
@RestController
@RequestMapping(
        path = "/api/v1/auth/social",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class SocialSignUpController {

    /**
     * Never printed: it holds a ticket.
     *
     * @param ticket as it stood in {@code /problems/extra-information-required}
     * @param email where no address stood there
     * @param code that was mailed to it; left out at first
     */
    public record SocialRegisterRequest(
            @Text(max = 200) String ticket,

            @Text(max = 40) @Schema(example = "미나") String nickname,

            @Nullable @Schema(example = "mina@pikcur.test") String email,

            @Nullable @Schema(example = "123456") String code,

            @Nullable SessionTransport session) {

        @Override
        public String toString() {
            return "SocialRegisterRequest[hidden]";
        }
    }

    /** Come again with the code. */
    public record SocialCodeResponse(long codeExpiresInSeconds) {}

    private final RegisterSocially register;
    private final SessionAnswers answers;
    private final Problems problems;

    public SocialSignUpController(RegisterSocially register, SessionAnswers answers, Problems problems) {
        this.register = register;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping("/register")
    @Operation(
            summary = "Join by way of the provider; where it confirms no address, first without and then with a code")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokensResponse.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = SocialCodeResponse.class)))
    @Refuses({"social-ticket-refused", "nickname-taken", "mail-sent-a-moment-ago", "wrong-code", "too-many-codes"})
    ResponseEntity<?> registerSocially(
            @Valid @RequestBody SocialRegisterRequest request,
            @Parameter(hidden = true) Locale language,
            @Parameter(hidden = true) Source source) {
        var outcome = register.handle(new RegisterSocially.Command(
                request.ticket(),
                request.nickname(),
                address(request),
                Optional.ofNullable(request.code()).map(String::strip),
                language,
                source));
        return switch (outcome) {
            case Joined(var tokens) -> answers.in(request.session()).apply(tokens);
            case CodeSent(var validFor) ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(new SocialCodeResponse(validFor.toSeconds()));
            case TicketRefused() -> problems.answer(Problem.of(MemberProblem.SOCIAL_TICKET_REFUSED));
            case AddressRequired() -> throw wrong(FieldProblem.of("email", "required"));
            case AddressVouchedFor() -> throw wrong(FieldProblem.of("email", "social-email"));
            case BadNickname(var why) -> throw wrong(FieldRefusals.nickname("nickname", why));
            case NicknameTaken() -> problems.answer(Problem.of(MemberProblem.NICKNAME_TAKEN));
            case TooSoon(var remaining) ->
                problems.answer(SignInRefusals.locked(MemberProblem.MAIL_SENT_A_MOMENT_AGO, remaining));
            case WrongCode() -> problems.answer(Problem.of(MemberProblem.WRONG_CODE));
            case TooManyCodes(var remaining) ->
                problems.answer(SignInRefusals.locked(MemberProblem.TOO_MANY_CODES, remaining));
        };
    }

    /** It may be left out, so the form does not check it by itself. */
    private static Optional<String> address(SocialRegisterRequest request) {
        var given = Optional.ofNullable(request.email());
        if (given.filter(address -> !EmailAddress.Rule.isAddress(address)).isPresent()) {
            throw wrong(FieldProblem.of("email", "email"));
        }
        return given;
    }

    private static InvalidRequest wrong(FieldProblem field) {
        return new InvalidRequest(List.of(field));
    }
}
