package com.pikcur.domain.payment;

import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import java.util.Optional;

/** What a provider's answer means for one payment, once it was compared with its quote. Switch without a default. */
public sealed interface PaymentFinding {

    /** Exactly what was asked for has been taken. */
    record Charged(ToldPayment told) implements PaymentFinding {}

    /** Something else than what was asked for has been taken, or some of it has gone back already. */
    record ChargedOtherwise(ToldPayment told) implements PaymentFinding {}

    record Waiting(ToldPayment told, Optional<VirtualAccount> account) implements PaymentFinding {}

    record Declined(DeclineReason reason, String providerCode) implements PaymentFinding {}

    /** Under another number than this quote's. */
    record Foreign() implements PaymentFinding {}

    record StillUnknown() implements PaymentFinding {}
}
