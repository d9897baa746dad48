package com.pikcur.application.ledger;

import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.PayoutStatus;
import com.pikcur.domain.ledger.port.PayoutGateway;

/**
 * Use case: the bank is asked what has become of a pay-out it has taken: until the money has arrived, and then some more
 * times, since it may come back for days. Called by its timer, as often as that goes off.
 */
public final class LookAtPayout {

    private final PayoutInquiry inquiry;
    private final PayoutGateway bank;

    public LookAtPayout(PayoutInquiry inquiry, PayoutGateway bank) {
        this.inquiry = inquiry;
        this.bank = bank;
    }

    /** @throws com.pikcur.domain.ledger.NoSuchPayout if there is none of this id */
    public void handle(PayoutId id) {
        inquiry.begin(
                        id,
                        payout -> payout.status() == PayoutStatus.IN_TRANSIT || payout.status() == PayoutStatus.SETTLED)
                .ifPresent(asking -> inquiry.hear(asking, bank.find(asking.id())));
    }
}
