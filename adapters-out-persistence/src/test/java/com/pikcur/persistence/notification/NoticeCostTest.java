package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.NOTIFICATION_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.notification.NoticeQueries;
import com.pikcur.application.shared.Cut;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Counts the rows that MariaDB touches: unlike time, that is the same on every machine. */
@TestInstance(Lifecycle.PER_CLASS)
class NoticeCostTest {

    private static final MemberId TOLD_MUCH = new MemberId(new UUID(1, 2));
    private static final Instant END = Instant.parse("2026-03-10T00:00:00Z");
    private static final int FEW = 20;
    private static final int MOST_ROWS_FOR_FEW = 100;

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqNotices notices = new JooqNotices(database.db(), database.transactions());
    private final JooqNoticeQueries queries = new JooqNoticeQueries(database.db());
    private final JooqHeldNotices held = new JooqHeldNotices(database.db(), database.transactions());

    /** Ten thousand notices of one member, as many of others, and as many held back. */
    @BeforeAll
    void fill() {
        database.db().execute("""
                INSERT INTO notification_notice (recipient_id, seq, id, cause, type, about_kind, about_id, listed, told_at)
                SELECT if(seq % 2 = 0, {0}, uuid()), seq, uuid(), concat('cause ', seq), 'OUTBID', 'AUCTION',
                    '00000000-0000-0003-0000-000000000004', TRUE, '2026-03-01' + INTERVAL seq MINUTE
                FROM seq_1_to_20000
                """, DSL.val(TOLD_MUCH.value()));
        database.db().execute("""
                INSERT INTO notification_held (notice_id, channel, member_id, due_at)
                SELECT id, 'MAIL', {0}, told_at FROM notification_notice
                """, DSL.val(TOLD_MUCH.value()));
        database.db().execute("ANALYZE TABLE notification_notice, notification_held");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void a_page_costs_as_little_however_much_a_member_was_told() {
        var first = new Cut(FEW, Optional.empty());
        var second = new Cut(FEW, queries.page(TOLD_MUCH, first).next());

        assertThat(rowsTouchedBy(() -> queries.page(TOLD_MUCH, first))).isLessThan(MOST_ROWS_FOR_FEW);
        assertThat(rowsTouchedBy(() -> queries.page(TOLD_MUCH, second))).isLessThan(MOST_ROWS_FOR_FEW);
    }

    @Test
    void counting_ends_where_it_says() {
        assertThat(rowsTouchedBy(() -> queries.unread(TOLD_MUCH))).isLessThan(2 * NoticeQueries.MOST_COUNTED + FEW);
    }

    @Test
    void those_after_a_number_and_the_newest_are_found_at_once() {
        assertThat(rowsTouchedBy(() -> notices.after(TOLD_MUCH, 9_000, FEW))).isLessThan(MOST_ROWS_FOR_FEW);
        assertThat(rowsTouchedBy(() -> notices.latest(TOLD_MUCH, NoticeType.OUTBID, new UUID(3, 4))))
                .isLessThan(MOST_ROWS_FOR_FEW);
    }

    @Test
    void single_ones_are_found_by_their_ids() {
        var ids = database
                .db()
                .select(NOTIFICATION_NOTICE.ID)
                .from(NOTIFICATION_NOTICE)
                .where(NOTIFICATION_NOTICE.RECIPIENT_ID.eq(TOLD_MUCH))
                .limit(FEW)
                .fetch(row -> new NoticeId(row.value1()))
                .stream()
                .collect(Collectors.toSet());
        var one = ids.iterator().next();

        assertThat(rowsTouchedBy(() -> notices.find(TOLD_MUCH, ids))).isLessThan(MOST_ROWS_FOR_FEW);
        assertThat(rowsTouchedBy(() -> notices.markRead(TOLD_MUCH, one, END))).isLessThan(MOST_ROWS_FOR_FEW);
        assertThat(rowsTouchedBy(() -> notices.delete(TOLD_MUCH, one))).isLessThan(MOST_ROWS_FOR_FEW);
    }

    @Test
    void the_oldest_are_forgotten_without_looking_at_the_others() {
        assertThat(rowsTouchedBy(() -> notices.forgetBefore(END, FEW))).isLessThan(MOST_ROWS_FOR_FEW);
    }

    @Test
    void what_is_due_is_taken_without_looking_at_the_others() {
        assertThat(rowsTouchedBy(() -> held.nextDue(TOLD_MUCH))).isLessThan(MOST_ROWS_FOR_FEW);
        assertThat(rowsTouchedBy(() -> held.takeDue(TOLD_MUCH, END, FEW))).isLessThan(MOST_ROWS_FOR_FEW);
    }

    private long rowsTouchedBy(Supplier<?> work) {
        return database.transactions().execute(() -> {
            database.db().execute("FLUSH STATUS");
            assertThat(work.get()).isNotNull();
            return database.db().fetch("SHOW SESSION STATUS LIKE 'Handler_read%'").stream()
                    .mapToLong(row -> Long.parseLong(row.get(1, String.class)))
                    .sum();
        });
    }
}
