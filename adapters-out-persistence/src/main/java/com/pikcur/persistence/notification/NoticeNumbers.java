package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.NOTIFICATION_STREAM;

import com.pikcur.domain.shared.MemberId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Gives out the numbers of members' notices. */
final class NoticeNumbers {

    private static final Comparator<MemberId> BY_ID = Comparator.comparing(MemberId::value);

    private final DSLContext db;

    NoticeNumbers(DSLContext db) {
        this.db = db;
    }

    /**
     * Takes a number for each time a recipient is named, and holds the recipients' streams until the surrounding
     * transaction ends: nobody else has numbers of theirs before these are visible. All of them are held with one
     * statement, in the order of their ids, so that two who tell a crowd queue.
     *
     * @return the number before the first one taken
     */
    Map<MemberId, Long> take(List<MemberId> recipients) {
        var counts = new TreeMap<MemberId, Long>(BY_ID);
        recipients.forEach(recipient -> counts.merge(recipient, 1L, Long::sum));
        var rows = db.insertInto(NOTIFICATION_STREAM, NOTIFICATION_STREAM.MEMBER_ID, NOTIFICATION_STREAM.LAST_SEQ);
        for (var count : counts.entrySet()) {
            rows = rows.values(count.getKey(), count.getValue());
        }
        rows.onDuplicateKeyUpdate()
                .set(
                        NOTIFICATION_STREAM.LAST_SEQ,
                        NOTIFICATION_STREAM.LAST_SEQ.plus(DSL.excluded(NOTIFICATION_STREAM.LAST_SEQ)))
                .execute();
        var taken = new HashMap<>(last(counts.keySet()));
        counts.forEach((recipient, count) -> taken.merge(recipient, -count, Long::sum));
        return taken;
    }

    Map<MemberId, Long> last(Set<MemberId> members) {
        return Map.copyOf(db.selectFrom(NOTIFICATION_STREAM)
                .where(NOTIFICATION_STREAM.MEMBER_ID.in(members))
                .fetchMap(NOTIFICATION_STREAM.MEMBER_ID, NOTIFICATION_STREAM.LAST_SEQ));
    }

    void forget(MemberId member) {
        db.deleteFrom(NOTIFICATION_STREAM)
                .where(NOTIFICATION_STREAM.MEMBER_ID.eq(member))
                .execute();
    }
}
