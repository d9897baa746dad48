package com.pikcur.persistence.shared;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Into how many lanes events are sorted by kind and subject. There is a lease for each in the database. */
final class Lanes {

    static final int COUNT =
            Stream.of(LaneKind.values()).mapToInt(LaneKind::count).sum();

    private Lanes() {}

    static IntStream all() {
        return IntStream.range(0, COUNT);
    }
}
