package com.pikcur.application.payment;

import com.pikcur.application.payment.BeginPayment.Begun;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentAnswer;

/** Asks a provider about a payment that stands written down, and records what it says. No transaction is open meanwhile. */
public final class AskProvider {

    private final Providers providers;
    private final RecordAnswer record;
    private final RecordWithdrawal recordWithdrawal;

    public AskProvider(Providers providers, RecordAnswer record, RecordWithdrawal recordWithdrawal) {
        this.providers = providers;
        this.record = record;
        this.recordWithdrawal = recordWithdrawal;
    }

    /** Has the buyer's payment completed, as far as that is still wanted. */
    Payment toComplete(Begun begun) {
        var payment = begun.payment();
        if (!payment.isOpen()) {
            return payment;
        }
        var gateway = providers.gatewayOf(payment.provider());
        var answer = begun.mayCharge()
                ? gateway.confirm(payment.key(), begun.quote().merchantUid(), payment.asked())
                : gateway.find(payment.key());
        return record.handle(payment, answer);
    }

    /** Looks what has become of it. */
    Payment toTell(Payment payment) {
        var answer = providers.gatewayOf(payment.provider()).find(payment.key());
        return payment.isOpen() ? record.handle(payment, answer) : recordWithdrawal.handle(payment, answer);
    }

    /**
     * Records what was told of it before it was looked up here. If it counts as paid here by now, the answer may be the
     * older of the two, and only a fresh one can say that the money was taken back.
     */
    Payment recorded(Payment payment, PaymentAnswer answer) {
        if (payment.isOpen()) {
            return record.handle(payment, answer);
        }
        return answer instanceof PaymentAnswer.Pending ? toTell(payment) : payment;
    }
}
