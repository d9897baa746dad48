package com.pikcur.application.ledger;

import com.pikcur.domain.ledger.NoSuchPayout;
import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.port.PayoutRepository;
import com.pikcur.domain.shared.MemberId;

/** Use case: a member looks at one of their pay-outs. */
public final class ShowPayout {

    private final PayoutRepository payouts;

    public ShowPayout(PayoutRepository payouts) {
        this.payouts = payouts;
    }

    /** @throws NoSuchPayout if there is none, or it is another's */
    public Payout handle(PayoutId id, MemberId member) {
        return payouts.find(id)
                .filter(payout -> payout.member().equals(member))
                .orElseThrow(() -> new NoSuchPayout(id));
    }
}
