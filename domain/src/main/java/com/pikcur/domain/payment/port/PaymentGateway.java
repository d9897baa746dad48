package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.shared.Money;

/**
 * Takes payments through one provider. Contract: {@code PaymentGatewayContract}.
 *
 * <p>Every method waits for a network; none belongs into a transaction. Whatever goes wrong on the way is {@link
 * PaymentAnswer.Unknown}, never a refusal.
 */
public interface PaymentGateway {

    PaymentProvider provider();

    /**
     * Tells the provider what is going to be paid, where it wants to know, so that its window takes no other amount. Safe to
     * repeat.
     *
     * @throws com.pikcur.domain.shared.port.ProviderUnavailable if nobody knows whether it has heard
     */
    void prepare(MerchantUid merchantUid, Money amount);

    /**
     * Completes the payment the buyer has come back from: charges it, where the provider waits for that, or reads it. Safe to
     * repeat; a provider may then tell again what was so the first time, and {@link #find} tells what has become of it since.
     *
     * @param amount what the quote asks for
     */
    PaymentAnswer confirm(PaymentKey key, MerchantUid merchantUid, Money amount);

    /** What has become of this payment. Changes nothing. */
    PaymentAnswer find(PaymentKey key);

    /** What has become of the payment under our number; of several the one that was paid. Changes nothing. */
    PaymentAnswer find(MerchantUid merchantUid);
}
