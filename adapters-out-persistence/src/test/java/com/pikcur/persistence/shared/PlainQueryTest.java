package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.MEMBER_BLOCK;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PlainQueryTest {

    private static final Field<Long> NUMBER = DSL.field("number", SQLDataType.BIGINT);
    private static final Field<Instant> AT = DSL.field("at", MEMBER_BLOCK.BLOCKED_AT.getDataType());

    private final TestDatabase database = TestDatabase.fresh();

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void a_value_goes_wherever_its_name_stands() {
        var number = PlainQuery.blank("number", NUMBER);
        var sum = number.plus(number).as("sum");
        var query = new PlainQuery(DSL.select(List.of(sum)));

        assertThat(query.fetch(database.db(), Map.of("number", 21L), row -> row.get(sum)))
                .containsExactly(42L);
    }

    @Test
    void no_blank_is_left_empty() {
        var sum = PlainQuery.blank("number", NUMBER).plus(DSL.inline(1L)).as("sum");
        var query = new PlainQuery(DSL.select(List.of(sum)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.fetch(database.db(), Map.of("another", 1L), row -> row.get(sum)))
                .withMessageContaining("number");
    }

    @Test
    void values_come_back_as_they_went_in() {
        var at = Instant.parse("2026-03-29T01:30:00.123456Z");
        var same = PlainQuery.blank("at", AT).as("same");
        var query = new PlainQuery(DSL.select(List.of(same)));

        assertThat(query.fetchOne(database.db(), Map.of("at", at), row -> row.get(same)))
                .contains(at);
    }

    @Test
    void nothing_is_found_empty_and_missed_when_it_must_be_there() {
        var nothing = DSL.inline(null, NUMBER).as("nothing");
        var query = new PlainQuery(DSL.select(List.of(nothing)));

        assertThat(query.fetch(database.db(), Map.of(), row -> row.find(nothing).isEmpty()))
                .containsExactly(true);
        assertThatIllegalStateException()
                .isThrownBy(() -> query.fetch(database.db(), Map.of(), row -> row.get(nothing)))
                .withMessageContaining("nothing");
    }

    @Test
    void only_what_was_selected_can_be_read() {
        var one = DSL.inline(1L).as("one");
        var query = new PlainQuery(DSL.select(List.of(one)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.fetch(database.db(), Map.of(), row -> row.get(NUMBER)))
                .withMessageContaining("number");
    }

    @Test
    void a_command_tells_how_many_rows_it_has_met() {
        var node = SHARED_OUTBOX_NODE;
        var forget = PlainQuery.ofCommand(
                DSL.deleteFrom(node).where(node.NODE.in(Places.of("node", 2).blanks(node.NODE))));
        List.of("a", "b", "c")
                .forEach(name -> database.db()
                        .insertInto(node, node.NODE, node.EXPIRES_AT)
                        .values(name, Instant.EPOCH)
                        .execute());

        assertThat(forget.execute(database.db(), Map.of("node0", "a", "node1", "b")))
                .isEqualTo(2);
        assertThat(database.db().fetchValues(node.NODE)).containsExactly("c");
    }

    @Test
    void lists_of_up_to_as_many_values_are_one_question() {
        assertThat(Places.of("id", 1).count()).isEqualTo(1);
        assertThat(Places.of("id", 2).count()).isEqualTo(2);
        assertThat(Places.of("id", 3)).isEqualTo(Places.of("id", 4));
        assertThat(Places.of("id", 5).count()).isEqualTo(8);
        assertThat(Places.of("id", 256).count()).isEqualTo(256);
        assertThatIllegalArgumentException().isThrownBy(() -> Places.of("id", 0));
    }

    @Test
    void whatever_place_is_left_takes_the_last_value_again() {
        var values = new HashMap<String, Object>();

        Places.of("id", 3).fill(values, List.of("a", "b", "c"));

        assertThat(values).isEqualTo(Map.of("id0", "a", "id1", "b", "id2", "c", "id3", "c"));
    }
}
