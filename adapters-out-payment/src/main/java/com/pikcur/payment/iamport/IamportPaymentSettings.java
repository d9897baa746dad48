package com.pikcur.payment.iamport;

import com.pikcur.domain.shared.HiddenText;
import java.util.Optional;

/**
 * How payments are taken at PortOne.
 *
 * @param includeSandbox whether payments in test channels count, which must not be where goods are sent for them
 * @param refundPhone the number that is given with every refund to an account; some of the companies behind PortOne want one
 */
public record IamportPaymentSettings(boolean includeSandbox, Optional<HiddenText> refundPhone) {

    /** Real payments alone, and no number. */
    public static IamportPaymentSettings real() {
        return new IamportPaymentSettings(false, Optional.empty());
    }
}
