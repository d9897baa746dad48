package com.pikcur.domain.delivery;

import java.util.EnumSet;
import java.util.Set;

/**
 * What stands against believing the trackers.
 *
 * @param all that came up, whatever became of them
 * @param dispelled whether an administrator has said that they are none, of all that had come up by then
 */
public record Doubts(Set<Doubt> all, boolean dispelled) {

    static final Doubts NONE = new Doubts(Set.of(), false);

    public Doubts {
        all = Set.copyOf(all);
    }

    boolean allowBelief() {
        return dispelled || all.stream().noneMatch(Doubt::isDisbelieving);
    }

    Doubts and(Set<Doubt> more) {
        if (more.isEmpty()) {
            return this;
        }
        var both = EnumSet.copyOf(more);
        both.addAll(all);
        // Nobody has said anything of what comes up after that.
        var stillDispelled =
                dispelled && more.stream().filter(Doubt::isDisbelieving).allMatch(all::contains);
        return new Doubts(both, stillDispelled);
    }

    Doubts dispel() {
        return new Doubts(all, true);
    }
}
