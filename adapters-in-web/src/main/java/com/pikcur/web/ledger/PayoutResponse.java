package com.pikcur.web.ledger;

import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutState;
import com.pikcur.domain.ledger.PayoutStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pay-out as its member sees it.
 *
 * @param lastDigits all that is ever shown of the account's number
 * @param returnCode the bank's own word for why it came back
 */
record PayoutResponse(
        UUID id,
        PayoutStatus status,
        long amountWon,
        String bankCode,
        String lastDigits,
        String holderName,
        Instant requestedAt,
        @Nullable Instant settledAt,
        @Nullable Instant returnedAt,
        @Nullable String returnCode) {

    static PayoutResponse of(Payout payout) {
        return switch (payout.state()) {
            case PayoutState.Requested(), PayoutState.InTransit() -> of(payout, null, null, null);
            case PayoutState.Settled(var at) -> of(payout, at, null, null);
            case PayoutState.Returned(var bankCode, var at) -> of(payout, null, at, bankCode);
        };
    }

    private static PayoutResponse of(
            Payout payout, @Nullable Instant settledAt, @Nullable Instant returnedAt, @Nullable String returnCode) {
        return new PayoutResponse(
                payout.id().value(),
                payout.status(),
                payout.amount().won(),
                payout.to().number().bankCode(),
                payout.to().number().lastDigits(),
                payout.to().holderName().reveal(),
                payout.requestedAt(),
                settledAt,
                returnedAt,
                returnCode);
    }

    @Override
    public String toString() {
        return "PayoutResponse[" + id + "]";
    }
}
