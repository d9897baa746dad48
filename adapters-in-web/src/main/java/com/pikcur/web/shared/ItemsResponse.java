package com.pikcur.web.shared;

import com.pikcur.application.shared.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next the {@code cursor} that continues it; absent at its end
 */
public record ItemsResponse<T>(List<T> items, @Nullable String next) {

    public ItemsResponse {
        items = List.copyOf(items);
    }

    public static <S, T> ItemsResponse<T> of(Page<S> page, Function<S, T> shape) {
        return new ItemsResponse<>(
                page.items().stream().map(shape).toList(), page.next().orElse(null));
    }
}
