package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.RefundAccount;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.shared.Money;
import java.util.Optional;

/** A provider that gives money back, whole or in part. Contract: {@code RefundGatewayContract}. */
public interface RefundGateway {

    PaymentProvider provider();

    /**
     * Gives money back, once for each id, whatever comes of the answer. Waits for a network.
     *
     * <p>Who does not know what came of it asks again with the same request. What was refused may stay refused under its id,
     * even where the reason has gone: another try is another refund.
     */
    RefundAnswer refund(Request request);

    /**
     * What is to be given back.
     *
     * @param refundable what we believe is left of the payment before this refund: if the provider believes otherwise,
     *     nothing is done
     * @param reason for the provider's records, at most 200 characters
     * @param account needed for what was paid by transfer
     */
    record Request(
            RefundId id,
            PaymentKey key,
            Money amount,
            Money refundable,
            String reason,
            Optional<RefundAccount> account) {}
}
