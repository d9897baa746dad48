package com.pikcur.web.member;

import com.pikcur.application.member.BeginSocialSignIn;
import com.pikcur.application.member.CompleteSocialSignIn;
import com.pikcur.application.member.LinkSocialSignIn;
import com.pikcur.domain.member.SocialBeginning.Begun;
import com.pikcur.domain.member.SocialBeginning.RedirectRefused;
import com.pikcur.domain.member.SocialLinkOutcome;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialSignInOutcome.ExtraInformationRequired;
import com.pikcur.domain.member.SocialSignInOutcome.Failed;
import com.pikcur.domain.member.SocialSignInOutcome.Known;
import com.pikcur.domain.member.SocialSignInOutcome.LinkRequired;
import com.pikcur.domain.member.SocialSignInOutcome.SecondFactorAwaited;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.shared.HiddenText;
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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets people sign in by Google or Kakao, and link that with the account they have. */
@RestController
@RequestMapping(path = "/api/v1/auth", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class SocialSignInController {

    /**
     * Never printed: it holds a code.
     *
     * @param code as the provider gave it to the page one was sent back to
     * @param state likewise
     * @param session where the refresh token is to be; in the body if left out
     */
    public record CallbackRequest(
            @Text(max = 2000) String code,
            @Text(max = 200) String state,
            @Nullable SessionTransport session) {

        @Override
        public String toString() {
            return "CallbackRequest[hidden]";
        }
    }

    /**
     * Never printed: it holds a password.
     *
     * @param ticket as it stood in {@code /problems/link-required}
     * @param secondFactor six digits of the authenticator, or a recovery code, for those who have set one up
     */
    public record LinkRequest(
            @Text(max = 200) String ticket,
            @Text(max = 200) String password,
            @Nullable String secondFactor,
            @Nullable SessionTransport session) {

        @Override
        public String toString() {
            return "LinkRequest[hidden]";
        }
    }

    private final BeginSocialSignIn begin;
    private final CompleteSocialSignIn complete;
    private final LinkSocialSignIn link;
    private final SessionAnswers answers;
    private final SocialCookie cookie;
    private final Problems problems;

    public SocialSignInController(
            BeginSocialSignIn begin,
            CompleteSocialSignIn complete,
            LinkSocialSignIn link,
            SessionAnswers answers,
            SocialCookie cookie,
            Problems problems) {
        this.begin = begin;
        this.complete = complete;
        this.link = link;
        this.answers = answers;
        this.cookie = cookie;
        this.problems = problems;
    }

    @GetMapping("/{provider}")
    @Operation(summary = "Go to a provider, kakao or google, to sign in there; one comes back with code and state")
    @ApiResponse(responseCode = "302", description = "To the provider")
    @Refuses("provider-unavailable")
    ResponseEntity<Void> beginSocially(
            @PathVariable @Schema(example = "kakao") String provider,
            @RequestParam @Schema(description = "Where to come back to: one of the addresses agreed on")
                    String redirectUri) {
        var outcome = begin.handle(new BeginSocialSignIn.Command(new SocialProvider(provider), redirectUri));
        return switch (outcome) {
            case Begun(var address, var browserSecret) ->
                ResponseEntity.status(HttpStatus.FOUND)
                        .location(address)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.SET_COOKIE, cookie.set(browserSecret))
                        .build();
            case RedirectRefused() -> throw new InvalidRequest(List.of(FieldProblem.of("redirectUri", "redirect-uri")));
        };
    }

    @PostMapping(path = "/social/callback", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Come back from the provider, in the browser one left with")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokensResponse.class)))
    @Refuses({
        "link-required",
        "extra-information-required",
        "social-sign-in-failed",
        "account-blocked",
        "account-withdrawn",
        "second-factor-required",
        "provider-unavailable"
    })
    ResponseEntity<?> completeSocially(
            @Valid @RequestBody CallbackRequest request,
            @Parameter(hidden = true) Source source,
            @Parameter(hidden = true) HttpServletRequest http) {
        var outcome = complete.handle(
                new CompleteSocialSignIn.Command(request.code(), request.state(), cookie.of(http), source));
        return switch (outcome) {
            case Known(var known) -> new SignInRefusals(problems).answer(known, answers.in(request.session()));
            case SecondFactorAwaited(var ticket) -> awaitSecondFactor(ticket, http);
            case LinkRequired(var ticket) ->
                problems.answer(Problem.of(MemberProblem.LINK_REQUIRED).with("ticket", ticket.reveal()));
            case ExtraInformationRequired(var ticket, var email) -> {
                var problem =
                        Problem.of(MemberProblem.EXTRA_INFORMATION_REQUIRED).with("ticket", ticket.reveal());
                yield problems.answer(email.map(address -> problem.with("email", address.reveal()))
                        .orElse(problem));
            }
            case Failed() -> problems.answer(Problem.of(MemberProblem.SOCIAL_SIGN_IN_FAILED));
        };
    }

    /** The cookie is set anew, so that the browser is known for as long as the ticket is good. */
    private ResponseEntity<?> awaitSecondFactor(HiddenText ticket, HttpServletRequest http) {
        var more = new HttpHeaders();
        cookie.of(http).map(HiddenText::new).map(cookie::set).ifPresent(set -> more.set(HttpHeaders.SET_COOKIE, set));
        return problems.answer(Problem.of(MemberProblem.SECOND_FACTOR_REQUIRED).with("ticket", ticket.reveal()), more);
    }

    @PostMapping(path = "/social/link", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Link the account that has the address with the provider, by its password, and sign in")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokensResponse.class)))
    @Refuses({
        "social-ticket-refused",
        "social-already-linked",
        "wrong-credentials",
        "sign-in-locked",
        "second-factor-required",
        "wrong-second-factor",
        "account-blocked",
        "account-withdrawn"
    })
    ResponseEntity<?> linkSocially(@Valid @RequestBody LinkRequest request, @Parameter(hidden = true) Source source) {
        var outcome = link.handle(new LinkSocialSignIn.Command(
                request.ticket(), request.password(), Optional.ofNullable(request.secondFactor()), source));
        return switch (outcome) {
            case SocialLinkOutcome.Tried(var tried) ->
                new SignInRefusals(problems).answer(tried, answers.in(request.session()));
            case SocialLinkOutcome.TicketRefused() -> problems.answer(Problem.of(MemberProblem.SOCIAL_TICKET_REFUSED));
            case SocialLinkOutcome.AlreadyLinked() -> problems.answer(Problem.of(MemberProblem.SOCIAL_ALREADY_LINKED));
        };
    }
}
