package com.pikcur.benchmarks.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private final Receipts receipts = new Receipts(2);

    @Test
    void a_board_has_reached_everybody_with_the_last_one() {
        receipts.begin(5);

        receipts.note(4, 5, 100);
        assertThat(receipts.lastOf(5)).isEmpty();

        receipts.note(4, 5, 130);
        assertThat(receipts.lastOf(5)).hasValue(130);
    }

    @Test
    void whoever_is_shown_a_newer_one_has_not_missed_those_before() {
        receipts.begin(5);

        receipts.note(4, 7, 100);
        receipts.note(4, 5, 110);
        receipts.note(5, 7, 120);

        assertThat(receipts.lastOf(5)).hasValue(110);
        assertThat(receipts.lastOf(6)).hasValue(120);
        assertThat(receipts.lastOf(7)).hasValue(120);
    }

    @Test
    void nothing_is_noted_of_what_came_before_it_began() {
        receipts.note(0, 5, 100);

        receipts.begin(5);

        assertThat(receipts.lastOf(5)).isEmpty();
    }
}
