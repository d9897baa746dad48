package com.pikcur.web.ledger;

import com.pikcur.application.ledger.GrantPoints;
import com.pikcur.application.ledger.GrantPoints.Outcome.Granted;
import com.pikcur.application.ledger.GrantPoints.Outcome.NotOneself;
import com.pikcur.application.ledger.LedgerQueries;
import com.pikcur.application.ledger.LedgerQueries.Sum;
import com.pikcur.domain.ledger.AccountKind;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.web.member.MemberProblem;
import com.pikcur.web.shared.NewId;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Text;
import com.pikcur.web.shared.Won;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators see that the books balance, and give members points. */
@RestController
@RequestMapping(path = "/api/v1/admin", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "ledger-administration", description = "For administrators alone")
public final class LedgerAdminController {

    private static final long MOST_POINTS = 10_000_000;

    /** @param reason kept in the audit trail of the member */
    record PointsRequest(
            @Won(min = 1, max = MOST_POINTS) Long pointsWon,
            @Text(max = 200) String reason) {}

    /** @param balanceWon all points the member has now */
    record PointsResponse(UUID id, long pointsWon, long balanceWon) {}

    /** @param balanceWon credits less debits, with a sign */
    record AccountSumResponse(AccountKind account, long debitsWon, long creditsWon, long balanceWon) {

        static AccountSumResponse of(Sum sum) {
            return new AccountSumResponse(
                    sum.account(),
                    sum.debits().won(),
                    sum.credits().won(),
                    Math.subtractExact(sum.credits().won(), sum.debits().won()));
        }
    }

    /** @param differenceWon credits less debits of all accounts: zero, or something is badly wrong */
    record TrialBalanceResponse(
            List<AccountSumResponse> accounts, long debitsWon, long creditsWon, long differenceWon) {

        TrialBalanceResponse {
            accounts = List.copyOf(accounts);
        }

        static TrialBalanceResponse of(List<Sum> sums) {
            var debits = sums.stream().map(Sum::debits).reduce(Money.ZERO, Money::plus);
            var credits = sums.stream().map(Sum::credits).reduce(Money.ZERO, Money::plus);
            return new TrialBalanceResponse(
                    sums.stream().map(AccountSumResponse::of).toList(),
                    debits.won(),
                    credits.won(),
                    Math.subtractExact(credits.won(), debits.won()));
        }
    }

    private final GrantPoints grant;
    private final LedgerQueries queries;
    private final Problems problems;

    public LedgerAdminController(GrantPoints grant, LedgerQueries queries, Problems problems) {
        this.grant = grant;
        this.queries = queries;
        this.problems = problems;
    }

    @GetMapping("/ledger/trial-balance")
    @Operation(summary = "All debits and credits there are, by kinds of accounts")
    TrialBalanceResponse trialBalance() {
        return TrialBalanceResponse.of(queries.trialBalance());
    }

    @PostMapping(path = "/users/{id}/points", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give a member points")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PointsResponse.class)))
    @Refuses("not-oneself")
    ResponseEntity<?> grantPoints(
            @PathVariable UUID id,
            @Valid @RequestBody PointsRequest body,
            NewId gift,
            @Parameter(hidden = true) Identity caller,
            @Parameter(hidden = true) Source source) {
        var command = new GrantPoints.Command(
                gift.value(),
                caller.member(),
                new MemberId(id),
                Money.won(body.pointsWon()),
                body.reason().strip(),
                source);
        return switch (grant.handle(command)) {
            case Granted(var points, var balance) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new PointsResponse(gift.value(), points.won(), balance.won()));
            case NotOneself() -> problems.answer(Problem.of(MemberProblem.NOT_ONESELF));
        };
    }
}
