package com.pikcur.payment.bank;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The bank's JSON. */
final class BankJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private BankJson() {}

    /** Never printed: it holds an account and its owner. */
    record TransferRequest(String reference, String bankCode, String accountNumber, String holderName, long amount) {

        @Override
        public String toString() {
            return "TransferRequest[hidden]";
        }
    }

    /**
     * What has become of a transfer, or why there is none.
     *
     * @param code why it failed or was refused
     * @param changedAt in RFC 3339
     */
    record TransferResponse(
            @Nullable String reference,
            @Nullable String status,
            @Nullable String code,
            @Nullable String changedAt) {}
}
