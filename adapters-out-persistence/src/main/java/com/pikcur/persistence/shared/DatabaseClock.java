package com.pikcur.persistence.shared;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Time as the database tells it: the only clock on which all nodes agree. */
final class DatabaseClock {

    private static final DataType<Instant> INSTANT =
            SQLDataType.LOCALDATETIME(6).asConvertedDataType(Converters.instant());

    private DatabaseClock() {}

    static Field<Instant> now() {
        return DSL.field("utc_timestamp(6)", INSTANT);
    }

    static Field<Instant> in(Duration time) {
        return DSL.field("utc_timestamp(6) + interval {0} microsecond", INSTANT, DSL.inline(micros(time)));
    }

    /** Microseconds that have passed since. */
    static Field<Long> microsSince(Field<Instant> past) {
        return DSL.field("timestampdiff(microsecond, {0}, utc_timestamp(6))", SQLDataType.BIGINT, past);
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}
