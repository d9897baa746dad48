package com.pikcur.web.payment;

import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteStatus;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is to be paid, and what it is made of.
 *
 * @param amountWon what the provider takes: the parts' sum
 * @param checkoutUrl where a browser goes to pay it
 */
record QuoteResponse(
        UUID quoteId,
        UUID orderId,
        String merchantUid,
        long amountWon,
        String provider,
        QuoteStatus status,
        Instant issuedAt,
        Instant expiresAt,
        String checkoutUrl,
        List<Part> parts) {

    QuoteResponse {
        parts = List.copyOf(parts);
    }

    /** What an amount is made of. */
    enum Kind {
        PRICE,
        SHIPPING,
        POINTS
    }

    /** @param amountWon less than nothing where it is taken off */
    record Part(Kind kind, long amountWon) {}

    static QuoteResponse of(Quote quote, CheckoutAddress checkout) {
        return new QuoteResponse(
                quote.id().value(),
                quote.order().value(),
                quote.merchantUid().value(),
                quote.amount().won(),
                quote.provider().code(),
                quote.status(),
                quote.issuedAt(),
                quote.expiresAt(),
                checkout.of(quote),
                parts(quote));
    }

    private static List<Part> parts(Quote quote) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(Kind.PRICE, quote.price().won()));
        add(parts, Kind.SHIPPING, quote.shippingFee(), 1);
        add(parts, Kind.POINTS, quote.points(), -1);
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, Money amount, int sign) {
        if (!amount.isZero()) {
            parts.add(new Part(kind, sign * amount.won()));
        }
    }
}
