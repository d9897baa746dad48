package com.pikcur.web.member;

import com.pikcur.application.member.FinishSocialSignIn;
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
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The second step of signing in by a provider, for members who have an authenticator. */
@RestController
@RequestMapping(path = "/api/v1/auth/social", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class SocialSecondFactorController {

    /**
     * Never printed: it holds what opens an account.
     *
     * @param ticket as it stood in {@code /problems/second-factor-required}
     * @param secondFactor six digits of the authenticator, or a recovery code
     */
    public record SecondFactorRequest(
            @Text(max = 200) String ticket,
            @Text(max = 100) String secondFactor,
            @Nullable SessionTransport session) {

        @Override
        public String toString() {
            return "SecondFactorRequest[hidden]";
        }
    }

    private final FinishSocialSignIn finish;
    private final SessionAnswers answers;
    private final Problems problems;

    public SocialSecondFactorController(FinishSocialSignIn finish, SessionAnswers answers, Problems problems) {
        this.finish = finish;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping(path = "/second-factor", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show the second factor after a provider has vouched, and be signed in")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokensResponse.class)))
    @Refuses({
        "social-ticket-refused",
        "wrong-second-factor",
        "sign-in-locked",
        "account-blocked",
        "account-withdrawn",
        "wrong-credentials"
    })
    ResponseEntity<?> finishSocially(
            @Valid @RequestBody SecondFactorRequest request, @Parameter(hidden = true) Source source) {
        var outcome = finish.handle(new FinishSocialSignIn.Command(request.ticket(), request.secondFactor(), source));
        return outcome.<ResponseEntity<?>>map(
                        tried -> new SignInRefusals(problems).answer(tried, answers.in(request.session())))
                .orElseGet(() -> problems.answer(Problem.of(MemberProblem.SOCIAL_TICKET_REFUSED)));
    }
}
