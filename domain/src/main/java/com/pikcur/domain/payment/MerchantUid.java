package com.pikcur.domain.payment;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What providers call our side of a payment: PortOne's {@code merchant_uid}, Toss' {@code orderId}. It is made of the quote
 * alone, so that whatever a provider tells under it leads back to exactly one amount we asked for.
 *
 * @param value 6 to 64 of {@code A-Za-z0-9_-}, which every provider takes
 */
public record MerchantUid(String value) {

    private static final String PREFIX = "pk-";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{6,64}");
    private static final Pattern OURS =
            Pattern.compile("pk-([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    /** @throws IllegalArgumentException if the text has another shape; ask {@link #isWellFormed} first */
    public MerchantUid {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a merchant's number of a payment");
        }
    }

    public static boolean isWellFormed(String value) {
        return SHAPE.matcher(value).matches();
    }

    public static MerchantUid of(QuoteId quote) {
        return new MerchantUid(PREFIX + quote.value().toString().replace("-", ""));
    }

    /** The quote it was made of; empty if it is not one of ours. */
    public Optional<QuoteId> quote() {
        var ours = OURS.matcher(value);
        return ours.matches()
                ? Optional.of(new QuoteId(UUID.fromString(ours.replaceAll("$1-$2-$3-$4-$5"))))
                : Optional.empty();
    }
}
