package com.pikcur.web.ledger;

import com.pikcur.application.ledger.LedgerQueries;
import com.pikcur.application.ledger.RequestPayout;
import com.pikcur.application.ledger.ShowPayout;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.PayoutOutcome.Accepted;
import com.pikcur.domain.ledger.PayoutOutcome.BelowMinimum;
import com.pikcur.domain.ledger.PayoutOutcome.InsufficientFunds;
import com.pikcur.domain.ledger.PayoutOutcome.MemberNotActive;
import com.pikcur.domain.ledger.PayoutOutcome.NoBankAccount;
import com.pikcur.domain.ledger.PayoutOutcome.Refused;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.Money;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.NewId;
import com.pikcur.web.shared.Paging;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Won;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members have their money paid out, and see what has become of it. */
@RestController
@RequestMapping(path = "/api/v1/wallet/payouts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "ledger")
public final class PayoutController {

    /** @param bankAccountId one of your own; the default one, if left out */
    record PayoutRequest(
            @Won(min = 1) Long amountWon, @Nullable UUID bankAccountId) {}

    private final RequestPayout request;
    private final ShowPayout show;
    private final LedgerQueries queries;
    private final Problems problems;

    public PayoutController(RequestPayout request, ShowPayout show, LedgerQueries queries, Problems problems) {
        this.request = request;
        this.show = show;
        this.queries = queries;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Have money paid out to your bank")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PayoutResponse.class)))
    @Refuses({"payout-below-minimum", "insufficient-funds", "no-bank-account", "member-not-active", "not-found"})
    ResponseEntity<?> requestPayout(@Valid @RequestBody PayoutRequest body, NewId id, Identity member) {
        var command = new RequestPayout.Command(
                new PayoutId(id.value()),
                member.member(),
                Money.won(body.amountWon()),
                Optional.ofNullable(body.bankAccountId()).map(BankAccountId::new));
        return switch (request.handle(command)) {
            case Accepted(var payout) ->
                ResponseEntity.created(URI.create(
                                "/api/v1/wallet/payouts/" + payout.id().value()))
                        .body(PayoutResponse.of(payout));
            case Refused refused -> problems.answer(refusal(refused));
        };
    }

    private static Problem refusal(Refused refused) {
        return switch (refused) {
            case BelowMinimum(var minimum) ->
                Problem.of(LedgerProblem.PAYOUT_BELOW_MINIMUM).with("minimumWon", minimum.won());
            case InsufficientFunds(var payable) ->
                Problem.of(LedgerProblem.INSUFFICIENT_FUNDS).with("payableWon", payable.won());
            case NoBankAccount() -> Problem.of(LedgerProblem.NO_BANK_ACCOUNT);
            case MemberNotActive() -> Problem.of(LedgerProblem.MEMBER_NOT_ACTIVE);
        };
    }

    @GetMapping
    @Operation(summary = "Your own pay-outs, the newest first")
    ItemsResponse<PayoutResponse> payouts(@ParameterObject Paging paging, Identity member) {
        return ItemsResponse.of(queries.payouts(member.member(), paging.cut()), PayoutResponse::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of your own pay-outs")
    PayoutResponse payout(@PathVariable UUID id, Identity member) {
        return PayoutResponse.of(show.handle(new PayoutId(id), member.member()));
    }
}
