package com.pikcur.provider.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A provider's own word for what went wrong. It gets into logs and stores, so it must be a code and no text. */
public final class ProviderCode {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    private ProviderCode() {}

    /** Empty if there is none, or something longer, which may speak of somebody. */
    public static Optional<String> of(@Nullable String told) {
        return Optional.ofNullable(told).filter(code -> SHAPE.matcher(code).matches());
    }
}
