package com.pikcur.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    @Test
    void statements_that_differ_in_their_values_alone_are_of_a_kind() {
        assertThat(StatementLog.ofEachKind(List.of(
                        "select * from auction where id = 'a' limit 21",
                        "select * from auction where id = 'it''s \\'b\\'?' limit 22",
                        "select * from auction where price_won > 7 limit 21")))
                .containsExactly(
                        "select * from auction where id = 'a' limit 21",
                        "select * from auction where price_won > 7 limit 21");
    }

    @Test
    void only_what_looks_for_rows_counts() {
        assertThat(StatementLog.ofEachKind(List.of(
                        "set autocommit=0",
                        "COMMIT",
                        "insert into auction_log values (1)",
                        "UPDATE auction SET price_won = 1",
                        "(select 1) union all (select 2)",
                        "delete from shared_outbox_event where lane = 1")))
                .containsExactly(
                        "UPDATE auction SET price_won = 1",
                        "(select 1) union all (select 2)",
                        "delete from shared_outbox_event where lane = 1");
    }

    /** It cannot be explained, and what cannot be explained must not go unnoticed. */
    @Test
    void a_statement_without_its_values_counts_too() {
        assertThat(StatementLog.ofEachKind(List.of("select * from shared_timer where picked = ?")))
                .hasSize(1);
    }

    @Test
    void only_what_changes_nothing_is_asked_again() {
        assertThat(StatementLog.isOnlyReading("select * from auction\nwhere id = 'update'"))
                .isTrue();
        assertThat(StatementLog.isOnlyReading("(SELECT 1) union all (select 2)"))
                .isTrue();
        assertThat(StatementLog.isOnlyReading("UPDATE auction SET price_won = (select 1)"))
                .isFalse();
        assertThat(StatementLog.isOnlyReading("delete from shared_outbox_event where lane = 1"))
                .isFalse();
    }
}
