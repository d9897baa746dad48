package com.pikcur.web.payment;

import com.pikcur.domain.payment.Quote;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a browser goes to pay.
 *
 * @param base the page that opens the provider's window
 * @param returnUrl where it comes back to
 */
public record CheckoutAddress(String base, String returnUrl) {

    String of(Quote quote) {
        return base + "?provider=" + encoded(quote.provider().code()) + "&merchantUid="
                + encoded(quote.merchantUid().value()) + "&amountWon="
                + quote.amount().won() + "&returnUrl=" + encoded(returnUrl);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
