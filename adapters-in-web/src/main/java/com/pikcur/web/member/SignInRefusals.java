package com.pikcur.web.member;

import com.pikcur.domain.member.SessionTokens;
import com.pikcur.domain.member.SignInOutcome;
import com.pikcur.domain.member.SignInOutcome.AccountBlocked;
import com.pikcur.domain.member.SignInOutcome.AccountWithdrawn;
import com.pikcur.domain.member.SignInOutcome.Locked;
import com.pikcur.domain.member.SignInOutcome.SecondFactorRequired;
import com.pikcur.domain.member.SignInOutcome.SignedIn;
import com.pikcur.domain.member.SignInOutcome.WrongCredentials;
import com.pikcur.web.shared.GeneralProblem;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** Answers what came of signing in, whichever way it was tried. */
public final class SignInRefusals {

    private final Problems problems;

    public SignInRefusals(Problems problems) {
        this.problems = problems;
    }

    ResponseEntity<?> answer(SignInOutcome outcome, Function<SessionTokens, ResponseEntity<?>> signedIn) {
        return switch (outcome) {
            case SignedIn(var tokens) -> signedIn.apply(tokens);
            case WrongCredentials() -> problems.answer(Problem.of(MemberProblem.WRONG_CREDENTIALS));
            case Locked(var remaining) -> problems.answer(locked(MemberProblem.SIGN_IN_LOCKED, remaining));
            case SecondFactorRequired(var wrong) ->
                problems.answer(
                        Problem.of(wrong ? MemberProblem.WRONG_SECOND_FACTOR : MemberProblem.SECOND_FACTOR_REQUIRED));
            case AccountBlocked(var reason, var until) -> {
                var problem = Problem.of(GeneralProblem.ACCOUNT_BLOCKED).with("reason", reason);
                yield problems.answer(
                        until.map(end -> problem.with("until", end)).orElse(problem));
            }
            case AccountWithdrawn(var at) ->
                problems.answer(Problem.of(MemberProblem.ACCOUNT_WITHDRAWN).with("withdrawnAt", at));
        };
    }

    /** A refusal that ends by itself. */
    static Problem locked(MemberProblem type, Duration remaining) {
        // Whole seconds, rounded up: who comes back then must be let in.
        return Problem.of(type)
                .retryAfter(Duration.ofSeconds(remaining.plusMillis(999).toSeconds()));
    }
}
