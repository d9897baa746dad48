package com.pikcur.application.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a list to its end, part by part, for whoever wants all of it. */
public final class WholeList {

    private WholeList() {}

    /** Only for lists that have a limit, since all of it is held in memory. */
    public static <T> List<T> of(Function<Cut, Page<T>> list) {
        var all = new ArrayList<T>();
        Optional<String> next = Optional.empty();
        do {
            var page = list.apply(new Cut(Page.LARGEST_LIMIT, next));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return List.copyOf(all);
    }
}
