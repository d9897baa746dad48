package com.pikcur.payment.iamport;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PortOne's JSON about payments. Moments are seconds since 1970, and 0 for what has not happened. */
final class IamportPaymentJson {

    private IamportPaymentJson() {}

    record PrepareRequest(String merchantUid, long amount) {}

    record PrepareResponse(
            @Nullable String merchantUid, @Nullable BigDecimal amount) {}

    /**
     * Never printed: it may hold an account and its owner.
     *
     * @param checksum what we believe is left; otherwise nothing is done
     */
    record CancelRequest(
            String impUid,
            long amount,
            long checksum,
            String reason,
            @Nullable String refundHolder,
            @Nullable String refundBank,
            @Nullable String refundAccount,
            @Nullable String refundTel,
            Extra extra) {

        @Override
        public String toString() {
            return "CancelRequest[hidden]";
        }
    }

    /** @param requester {@code customer} or {@code admin} */
    record Extra(String requester) {}

    /** Never printed: it holds an account. */
    record PaymentResponse(
            @Nullable String impUid,
            @Nullable String merchantUid,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal cancelAmount,
            @Nullable String currency,
            @Nullable String status,
            @Nullable Long startedAt,
            @Nullable Long paidAt,
            @Nullable String vbankCode,
            @Nullable String vbankName,
            @Nullable String vbankNum,
            @Nullable Long vbankDate,
            @Nullable Long vbankIssuedAt,
            @Nullable List<CancellationResponse> cancelHistory) {

        @Override
        public String toString() {
            return "PaymentResponse[hidden]";
        }
    }

    record CancellationResponse(
            @Nullable BigDecimal amount, @Nullable String reason) {}
}
