package com.pikcur.payment.shared;

import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.util.function.Supplier;

/** Answers of a provider that may stay away: then nobody knows. */
public final class Told {

    private Told() {}

    /** What the provider tells of a payment, or that nobody knows. */
    public static PaymentAnswer ofPayment(Supplier<PaymentAnswer> question) {
        try {
            return question.get();
        } catch (ProviderUnavailable unavailable) {
            return new PaymentAnswer.Unknown(reason(unavailable));
        }
    }

    /** What the provider tells of a refund, or that nobody knows. */
    public static RefundAnswer ofRefund(Supplier<RefundAnswer> question) {
        try {
            return question.get();
        } catch (ProviderUnavailable unavailable) {
            return new RefundAnswer.Unknown(reason(unavailable));
        }
    }

    /** Its message never holds anything of a request or an answer. */
    public static String reason(ProviderUnavailable unavailable) {
        return String.valueOf(unavailable.getMessage());
    }
}
