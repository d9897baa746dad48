package com.pikcur.web.payment;

import com.pikcur.application.payment.CompletePayment;
import com.pikcur.application.payment.IssueQuote;
import com.pikcur.application.payment.Providers;
import com.pikcur.application.payment.ShowQuote;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.payment.CompletionOutcome;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.QuoteOutcome;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.order.OrderRefusals;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.NewId;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Text;
import com.pikcur.web.shared.Won;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what is to be paid, and completes what was paid. */
@RestController
@RequestMapping(path = "/api/v1/payments/quotes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "payment", description = "What is to be paid for an order, and what came of it")
public final class QuoteController {

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_KEY = 200;

    /** @param usePointsWon how many of one's points are to count towards it */
    record QuoteRequest(
            @NotNull(message = "required") UUID orderId,

            @Text(max = LONGEST_CODE) @Schema(example = "toss")
            String provider,

            @Won(optional = true) @Nullable Long usePointsWon) {}

    /** Whatever the provider's window gave the browser: one of the two. */
    record CompletionRequest(
            @Text(optional = true, max = LONGEST_KEY) @Nullable
            String impUid,

            @Text(optional = true, max = LONGEST_KEY) @Nullable
            String paymentKey) {

        /** @throws InvalidRequest unless there is exactly one, of the right shape */
        PaymentKey key() {
            if (impUid != null && paymentKey != null) {
                throw new InvalidRequest("paymentKey", "not-both");
            }
            var key = Optional.ofNullable(impUid).or(() -> Optional.ofNullable(paymentKey));
            return key.filter(PaymentKey::isWellFormed)
                    .map(PaymentKey::new)
                    .orElseThrow(() -> new InvalidRequest(
                            impUid == null ? "paymentKey" : "impUid", key.isPresent() ? "payment-key" : "required"));
        }
    }

    /** What a buyer can do. */
    public record UseCases(IssueQuote issue, ShowQuote show, CompletePayment complete) {}

    private final UseCases useCases;
    private final Providers providers;
    private final CheckoutAddress checkout;
    private final Problems problems;

    public QuoteController(UseCases useCases, Providers providers, CheckoutAddress checkout, Problems problems) {
        this.useCases = useCases;
        this.providers = providers;
        this.checkout = checkout;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask what is to be paid for an order; a newer quote takes an older one's place")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = QuoteResponse.class)))
    @Refuses({
        "order-not-in-state",
        "not-your-turn",
        "shipping-address-missing",
        "meeting-not-agreed",
        "points-too-many",
        "payment-under-way"
    })
    ResponseEntity<?> issue(@Valid @RequestBody QuoteRequest request, NewId id, Identity payer) {
        var points = Optional.ofNullable(request.usePointsWon()).map(Money::won).orElse(Money.ZERO);
        var outcome = useCases.issue()
                .handle(new IssueQuote.Command(
                        new QuoteId(id.value()),
                        new OrderId(request.orderId()),
                        payer.member(),
                        providers.named(request.provider().strip()),
                        points));
        return switch (outcome) {
            case QuoteOutcome.Issued(var quote) ->
                ResponseEntity.status(HttpStatus.CREATED).body(QuoteResponse.of(quote, checkout));
            case QuoteOutcome.NotPayable(var why) -> problems.answer(OrderRefusals.of(why));
            case QuoteOutcome.TooManyPoints(var most) ->
                problems.answer(Problem.of(PaymentProblem.POINTS_TOO_MANY).with("mostWon", most.won()));
            case QuoteOutcome.PaymentUnderWay() -> problems.answer(Problem.of(PaymentProblem.PAYMENT_UNDER_WAY));
        };
    }

    @GetMapping("/{quoteId}")
    @Operation(summary = "A quote of one's own, and whether it has been paid")
    QuoteResponse show(@PathVariable UUID quoteId, Identity payer) {
        return QuoteResponse.of(useCases.show().handle(new QuoteId(quoteId), payer.member()), checkout);
    }

    @PostMapping(path = "/{quoteId}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Come back from the provider's window; safe to repeat")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CompletionResponse.class)))
    @Refuses("payment-key-used")
    ResponseEntity<?> complete(
            @PathVariable UUID quoteId, @Valid @RequestBody CompletionRequest request, Identity payer) {
        return switch (useCases.complete().handle(new QuoteId(quoteId), payer.member(), request.key())) {
            case CompletionOutcome.Known(var payment, var order) ->
                ResponseEntity.ok(CompletionResponse.of(payment, order));
            case CompletionOutcome.KeyUsed() -> problems.answer(Problem.of(PaymentProblem.PAYMENT_KEY_USED));
        };
    }
}
