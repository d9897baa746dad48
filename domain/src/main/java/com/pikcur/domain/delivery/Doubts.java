package com.pikcur.domain.delivery;

import java.util.EnumSet;
import java.util.Set;

/**
 * What stands against believing the trackers.
 *
 * @param all that came up, whatever became of them
 * @param dispelled whether an administrator has said that they are none
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
        return new Doubts(both, dispelled);
    }

    Doubts dispel() {
        return new Doubts(all, true);
    }
}
