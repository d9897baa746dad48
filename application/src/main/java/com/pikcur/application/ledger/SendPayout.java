package com.pikcur.application.ledger;

import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutAnswer;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.PayoutStatus;
import com.pikcur.domain.ledger.port.PayoutGateway;

/**
 * Use case: the bank is told of a pay-out. Called by its timer, as often as that goes off: the bank knows the pay-out by
 * its id and transfers once.
 *
 * <p>The attempt is noted before the bank is called, with the next one set, so whatever becomes of this node or of the
 * answer, somebody asks again.
 */
public final class SendPayout {

    private final PayoutInquiry inquiry;
    private final PayoutGateway bank;

    public SendPayout(PayoutInquiry inquiry, PayoutGateway bank) {
        this.inquiry = inquiry;
        this.bank = bank;
    }

    /** @throws com.pikcur.domain.ledger.NoSuchPayout if there is none of this id */
    public void handle(PayoutId id) {
        inquiry.begin(id, payout -> payout.status() == PayoutStatus.REQUESTED)
                .ifPresent(asking -> inquiry.hear(asking, answerFor(asking)));
    }

    /** Only the first attempt tells the bank without asking: all others may find that it has heard. */
    private PayoutAnswer answerFor(Payout asking) {
        if (asking.asked() == 1) {
            return send(asking);
        }
        return switch (bank.find(asking.id())) {
            case PayoutAnswer.NeverHeard() -> send(asking);
            case PayoutAnswer.InTransit known -> known;
            case PayoutAnswer.Settled known -> known;
            case PayoutAnswer.Failed known -> known;
            case PayoutAnswer.Unknown unknown -> unknown;
        };
    }

    private PayoutAnswer send(Payout asking) {
        return bank.send(asking.id(), asking.to().number(), asking.to().holderName(), asking.amount());
    }
}
