package com.pikcur.web.payment;

import com.pikcur.application.payment.PaymentQueries;
import com.pikcur.application.payment.ReconcilePayments;
import com.pikcur.application.payment.RetryRefund;
import com.pikcur.application.payment.ShowReconciliation;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.Reconciliation;
import com.pikcur.domain.payment.Reconciliation.Kind;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.payment.RefundState;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators see what payments need somebody to look, and have refunds tried again. */
@RestController
@RequestMapping(path = "/api/v1/admin/payments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "payment-administration", description = "For administrators alone")
public final class PaymentAdminController {

    /** @param day in Korea */
    record ReconciliationRequest(
            @NotNull(message = "required") LocalDate day) {}

    record DifferenceResponse(Kind kind, UUID quoteId, String provider, String ours, String theirs) {}

    record ReconciliationResponse(LocalDate day, Instant madeAt, int checked, List<DifferenceResponse> differences) {

        ReconciliationResponse {
            differences = List.copyOf(differences);
        }

        static ReconciliationResponse of(Reconciliation report) {
            return new ReconciliationResponse(
                    report.day(),
                    report.madeAt(),
                    report.checked(),
                    report.differences().stream()
                            .map(each -> new DifferenceResponse(
                                    each.kind(),
                                    each.quote().value(),
                                    each.provider().code(),
                                    each.ours(),
                                    each.theirs()))
                            .toList());
        }
    }

    record UnresolvedResponse(
            UUID paymentId,
            UUID orderId,
            UUID quoteId,
            String provider,
            String key,
            long askedWon,
            int looks,
            Instant beganAt) {

        static UnresolvedResponse of(Payment payment) {
            return new UnresolvedResponse(
                    payment.id().value(),
                    payment.order().value(),
                    payment.quote().value(),
                    payment.provider().code(),
                    payment.key().value(),
                    payment.asked().won(),
                    payment.looks(),
                    payment.beganAt());
        }
    }

    /** @param status {@code REQUESTED}, {@code DONE} or {@code REFUSED} */
    record RefundResponse(
            UUID refundId,
            UUID orderId,
            UUID paymentId,
            long amountWon,
            long pointsWon,
            String status,
            @Nullable String providerCode,
            Instant requestedAt) {

        static RefundResponse of(Refund refund) {
            return new RefundResponse(
                    refund.id().value(),
                    refund.order().value(),
                    refund.payment().value(),
                    refund.amount().won(),
                    refund.points().won(),
                    status(refund.state()),
                    refund.state() instanceof RefundState.Refused(var code, var _) ? code : null,
                    refund.requestedAt());
        }

        private static String status(RefundState state) {
            return switch (state) {
                case RefundState.Requested() -> "REQUESTED";
                case RefundState.Done _ -> "DONE";
                case RefundState.Refused _ -> "REFUSED";
            };
        }
    }

    private final ReconcilePayments reconcile;
    private final ShowReconciliation show;
    private final RetryRefund retry;
    private final PaymentQueries queries;

    public PaymentAdminController(
            ReconcilePayments reconcile, ShowReconciliation show, RetryRefund retry, PaymentQueries queries) {
        this.reconcile = reconcile;
        this.show = show;
        this.retry = retry;
        this.queries = queries;
    }

    @PostMapping(path = "/reconciliations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Compare a day's payments with their providers and with the ledger")
    ReconciliationResponse reconcile(@Valid @RequestBody ReconciliationRequest request) {
        return ReconciliationResponse.of(reconcile.handle(request.day()));
    }

    @GetMapping("/reconciliations/{day}")
    @Operation(summary = "What was found when a day was compared last")
    ReconciliationResponse report(@PathVariable LocalDate day) {
        return ReconciliationResponse.of(show.handle(day));
    }

    @GetMapping("/unresolved")
    @Operation(summary = "Payments of which nobody knows what came of them, the oldest first")
    ItemsResponse<UnresolvedResponse> unresolved(@ParameterObject Paging paging) {
        return ItemsResponse.of(queries.unresolved(paging.cut()), UnresolvedResponse::of);
    }

    @GetMapping("/refunds/stuck")
    @Operation(summary = "Refunds that providers refused, the oldest first")
    ItemsResponse<RefundResponse> stuck(@ParameterObject Paging paging) {
        return ItemsResponse.of(queries.stuck(paging.cut()), RefundResponse::of);
    }

    @PostMapping("/refunds/{id}/retry")
    @Operation(summary = "Have a refund tried again that was refused")
    RefundResponse retry(@PathVariable UUID id) {
        return RefundResponse.of(retry.handle(new RefundId(id)));
    }
}
