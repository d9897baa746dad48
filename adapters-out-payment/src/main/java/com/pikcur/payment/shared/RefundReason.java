package com.pikcur.payment.shared;

import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.payment.port.RefundGateway.Request;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reason a refund is sent with, which ends with the refund's id. Providers keep it with what they have given back, and
 * so it tells, however late, whether this very refund was done.
 */
public final class RefundReason {

    private static final int MOST_LETTERS = 200;
    private static final Pattern MARK = Pattern.compile(".*\\[[0-9a-f-]{36}]\\s*", Pattern.DOTALL);

    private RefundReason() {}

    /** At most 200 characters: of a long reason the end is left out, never the id. */
    public static String of(Request request) {
        var mark = " " + mark(request.id());
        var reason = request.reason().strip();
        var room = MOST_LETTERS - mark.length();
        return (reason.length() > room ? reason.substring(0, room) : reason) + mark;
    }

    static boolean names(@Nullable String reason, RefundId id) {
        return reason != null && reason.stripTrailing().endsWith(mark(id));
    }

    /** Whether it is the reason of no refund of ours. */
    static boolean namesNone(@Nullable String reason) {
        return reason == null || !MARK.matcher(reason).matches();
    }

    private static String mark(RefundId id) {
        return "[" + id.value() + "]";
    }
}
