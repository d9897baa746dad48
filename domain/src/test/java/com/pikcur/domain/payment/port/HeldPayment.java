package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.VirtualAccount;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment as the provider in memory has it.
 *
 * @param account where it is to be transferred to, if it is
 * @param charges how often its money was taken
 * @param refunds how often some of it was given back
 */
record HeldPayment(ToldPayment told, Stage stage, Optional<VirtualAccount> account, int charges, int refunds) {

    enum Stage {
        TO_BE_CONFIRMED,
        WAITING_FOR_DEPOSIT,
        PAID,
        REFUSED,
        EXPIRED
    }

    HeldPayment turned(Stage to, Instant at) {
        var now = new ToldPayment(told.key(), told.merchantUid(), told.amount(), told.cancelled(), at, told.secret());
        return new HeldPayment(now, to, account, to == Stage.PAID ? charges + 1 : charges, refunds);
    }

    HeldPayment cancelled(Money amount) {
        var less = new ToldPayment(
                told.key(), told.merchantUid(), told.amount(), told.cancelled().plus(amount), told.at(), told.secret());
        return new HeldPayment(less, stage, account, charges, refunds + 1);
    }

    PaymentAnswer answer() {
        return switch (stage) {
            case TO_BE_CONFIRMED -> new PaymentAnswer.Pending(told, Optional.empty());
            case WAITING_FOR_DEPOSIT -> new PaymentAnswer.Pending(told, account);
            case PAID -> new PaymentAnswer.Paid(told);
            case REFUSED -> new PaymentAnswer.Declined(DeclineReason.REFUSED, "REJECT_CARD_PAYMENT");
            case EXPIRED -> new PaymentAnswer.Declined(DeclineReason.EXPIRED, "EXPIRED");
        };
    }
}
