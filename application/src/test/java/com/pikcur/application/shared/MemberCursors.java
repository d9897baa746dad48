package com.pikcur.application.shared;

import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.function.Function;

/** Cuts lists of members in memory: the cursor is the last one's id, behind the list's name. */
public final class MemberCursors {

    private MemberCursors() {}

    public static <T> Page<T> page(String list, List<T> all, Cut cut, Function<T, MemberId> id) {
        var names =
                all.stream().map(item -> list + "/" + id.apply(item).value()).toList();
        var start = cut.cursor().map(names::indexOf).orElse(-1);
        if (cut.cursor().isPresent() && start < 0) {
            throw new InvalidCursor();
        }
        var rest = all.stream().skip(start + 1L).limit(cut.limit() + 1L).toList();
        return Page.cut(rest, cut.limit(), last -> list + "/" + id.apply(last).value());
    }
}
