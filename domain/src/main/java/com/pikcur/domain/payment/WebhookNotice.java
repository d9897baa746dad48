package com.pikcur.domain.payment;

import com.pikcur.domain.shared.HiddenText;
import java.util.Optional;

/** What a provider's unasked message comes down to: never a fact, only where to look. Switch over it without a default. */
public sealed interface WebhookNotice {

    /** Something may have happened to this payment. At least one of the two is there. */
    record LookAgain(Optional<PaymentKey> key, Optional<MerchantUid> merchantUid) implements WebhookNotice {}

    /** Money may have come to a virtual account, or left it again. Worth a look only if the secret is the payment's. */
    record Deposit(MerchantUid merchantUid, HiddenText secret) implements WebhookNotice {}

    /** About something we have nothing to do with. */
    record Irrelevant() implements WebhookNotice {}

    /** Not a message of this provider's. */
    record Unreadable() implements WebhookNotice {}
}
