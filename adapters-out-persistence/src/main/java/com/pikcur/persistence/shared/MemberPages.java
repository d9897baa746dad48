package com.pikcur.persistence.shared;

import com.pikcur.application.shared.Cut;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Lists of members by the time they came onto it, the last one first, and by their id among those of one moment. */
public record MemberPages(String list, Field<Instant> at, Field<MemberId> member) {

    /** What comes after the cursor. */
    public Condition behind(Cut cut) {
        return cut.cursor()
                .map(text -> Cursor.parse(text, list, Instant::parse))
                .map(cursor -> at.lt(cursor.key()).or(at.eq(cursor.key()).and(member.lt(new MemberId(cursor.id())))))
                .orElseGet(DSL::noCondition);
    }

    public String cursor(Instant since, MemberId last) {
        return new Cursor<>(since, last.value()).text(list, Instant::toString);
    }
}
