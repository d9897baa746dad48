package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.WebhookNotice;

/** Understands one provider's unasked messages. Reads only; never fails. */
public interface WebhookReader {

    PaymentProvider provider();

    /** @param body whatever came, JSON or a form, of at most some kilobytes */
    WebhookNotice read(String body);
}
