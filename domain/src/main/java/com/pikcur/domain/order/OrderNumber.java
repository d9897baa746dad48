package com.pikcur.domain.order;

import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Makes the numbers people read out: the day in Korea and eight characters of the id, such as {@code 261126-4K7QW2ZX}. */
final class OrderNumber {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneId.of("Asia/Seoul"));
    /** Thirty-two characters, without those that are taken for others. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final int BITS = 5;

    private OrderNumber() {}

    static String of(OrderId id, Instant at) {
        var bits = id.value().getLeastSignificantBits();
        var text = new StringBuilder(DAY.format(at)).append('-');
        for (var position = 0; position < LENGTH; position++) {
            text.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= BITS;
        }
        return text.toString();
    }
}
