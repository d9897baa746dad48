package com.pikcur.web.member;

import com.pikcur.application.member.WithdrawMember;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.WithdrawalOutcome.HasOpenAffairs;
import com.pikcur.domain.member.WithdrawalOutcome.PasswordNeeded;
import com.pikcur.domain.member.WithdrawalOutcome.Withdrawn;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members leave. */
@RestController
@RequestMapping(path = "/api/v1/users/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class WithdrawalController {

    /**
     * Never printed: it may hold a password.
     *
     * @param password may be left out by those who signed in within the last ten minutes
     */
    public record WithdrawalRequest(@Nullable String password) {

        @Override
        public String toString() {
            return "WithdrawalRequest[hidden]";
        }
    }

    private final WithdrawMember withdraw;
    private final Problems problems;

    public WithdrawalController(WithdrawMember withdraw, Problems problems) {
        this.withdraw = withdraw;
        this.problems = problems;
    }

    @DeleteMapping
    @Operation(summary = "Leave for good: personal data is erased, trades others took part in stay under a pseudonym")
    @ApiResponse(responseCode = "204")
    @Refuses({"password-needed", "open-affairs"})
    ResponseEntity<?> withdraw(
            @RequestBody(required = false) @Nullable WithdrawalRequest request,
            @Parameter(hidden = true) Identity caller,
            @Parameter(hidden = true) Source source) {
        var password = Optional.ofNullable(request).map(WithdrawalRequest::password);
        return switch (withdraw.handle(new WithdrawMember.Command(caller, password, source))) {
            case Withdrawn _ -> ResponseEntity.noContent().build();
            case PasswordNeeded() -> problems.answer(Problem.of(MemberProblem.PASSWORD_NEEDED));
            case HasOpenAffairs(var affairs) ->
                problems.answer(Problem.of(MemberProblem.OPEN_AFFAIRS)
                        .with(
                                "affairs",
                                affairs.stream().map(Enum::name).sorted().toList()));
        };
    }
}
