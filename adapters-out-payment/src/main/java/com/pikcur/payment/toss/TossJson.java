package com.pikcur.payment.toss;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Toss's JSON. It grows fields without notice, and any of those it has may be absent. */
final class TossJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private TossJson() {}

    record ConfirmRequest(String paymentKey, String orderId, long amount) {}

    /**
     * Never printed: it may hold an account and its owner.
     *
     * @param refundableAmount what we believe is left; otherwise nothing is done
     */
    record CancelRequest(
            String cancelReason,
            long cancelAmount,
            long refundableAmount,
            @Nullable AccountRequest refundReceiveAccount) {

        @Override
        public String toString() {
            return "CancelRequest[hidden]";
        }
    }

    record AccountRequest(String bank, String accountNumber, String holderName) {

        @Override
        public String toString() {
            return "AccountRequest[hidden]";
        }
    }

    /** Its message is left out, for it may name somebody. */
    record ErrorResponse(@Nullable String code) {}

    /** Never printed: it holds a secret and an account. */
    record PaymentResponse(
            @Nullable String paymentKey,
            @Nullable String orderId,
            @Nullable String currency,
            @Nullable BigDecimal totalAmount,
            @Nullable BigDecimal balanceAmount,
            @Nullable String status,
            @Nullable String requestedAt,
            @Nullable String approvedAt,
            @Nullable String secret,
            @Nullable AccountResponse virtualAccount,
            @Nullable List<CancelResponse> cancels,
            @Nullable ErrorResponse failure) {

        @Override
        public String toString() {
            return "PaymentResponse[hidden]";
        }
    }

    /** Never printed. */
    record AccountResponse(
            @Nullable String bankCode,
            @Nullable String accountNumber,
            @Nullable String dueDate) {

        @Override
        public String toString() {
            return "AccountResponse[hidden]";
        }
    }

    record CancelResponse(
            @Nullable BigDecimal cancelAmount, @Nullable String cancelReason) {}
}
