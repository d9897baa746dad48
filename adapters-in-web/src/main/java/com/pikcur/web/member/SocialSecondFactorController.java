package com.pikcur.web.member;

import com.pikcur.application.member.ConfirmSocialSignIn;
import com.pikcur.domain.member.SocialSecondFactorOutcome.TicketRefused;
import com.pikcur.domain.member.SocialSecondFactorOutcome.Tried;
import com.pikcur.domain.member.Source;
import com.pikcur.web.member.SessionAnswers.TokensResponse;
import com.pikcur.web.member.SignInController.SessionTransport;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members show their second factor after a provider has vouched for them. */
@RestController
@RequestMapping(
        path = "/api/v1/auth/social",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class SocialSecondFactorController {

    /**
     * Never printed: it holds a ticket and a code.
     *
     * @param ticket as it stood in {@code /problems/second-factor-required}
     * @param secondFactor six digits of the authenticator, or a recovery code
     * @param session where the refresh token is to be; in the body if left out
     */
    public record SocialSecondFactorRequest(
            @Text(max = 200) String ticket,
            @Text(max = 200) String secondFactor,
            @Nullable SessionTransport session) {

        @Override
        public String toString() {
            return "SocialSecondFactorRequest[hidden]";
        }
    }

    private final ConfirmSocialSignIn confirm;
    private final SessionAnswers answers;
    private final SocialCookie cookie;
    private final Problems problems;

    public SocialSecondFactorController(
            ConfirmSocialSignIn confirm, SessionAnswers answers, SocialCookie cookie, Problems problems) {
        this.confirm = confirm;
        this.answers = answers;
        this.cookie = cookie;
        this.problems = problems;
    }

    @PostMapping("/second-factor")
    @Operation(summary = "Show the second factor after coming back from the provider, in the same browser, and sign in")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokensResponse.class)))
    @Refuses({"social-ticket-refused", "wrong-second-factor", "sign-in-locked", "account-blocked", "account-withdrawn"})
    ResponseEntity<?> confirmSocially(
            @Valid @RequestBody SocialSecondFactorRequest request,
            @Parameter(hidden = true) Source source,
            @Parameter(hidden = true) HttpServletRequest http) {
        var outcome = confirm.handle(
                new ConfirmSocialSignIn.Command(request.ticket(), request.secondFactor(), cookie.of(http), source));
        return switch (outcome) {
            case Tried(var tried) -> new SignInRefusals(problems).answer(tried, answers.in(request.session()));
            case TicketRefused() -> problems.answer(Problem.of(MemberProblem.SOCIAL_TICKET_REFUSED));
        };
    }
}
