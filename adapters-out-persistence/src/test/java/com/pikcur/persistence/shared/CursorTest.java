package com.pikcur.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.shared.InvalidCursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor<Instant> CURSOR =
            new Cursor<>(Instant.parse("2026-03-02T03:00:00.000001Z"), UUID.randomUUID());

    @Test
    void a_cursor_comes_back_as_it_was_given_out() {
        var text = CURSOR.text("newest", Instant::toString);

        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(text, "newest", Instant::parse)).isEqualTo(CURSOR);
    }

    @Test
    void a_cursor_of_another_list_is_none() {
        var text = CURSOR.text("newest", Instant::toString);

        assertThatThrownBy(() -> Cursor.parse(text, "wins", Instant::parse)).isInstanceOf(InvalidCursor.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "newest",
                "newest\n2026-03-02T03:00:00Z",
                "newest\nyesterday\n018f0000-0000-7000-8000-000000000000",
                "newest\n2026-03-02T03:00:00Z\nnobody",
                "newest\n2026-03-02T03:00:00Z\n018f0000-0000-7000-8000-000000000000\n"
            })
    void a_forged_cursor_is_none(String plain) {
        var text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.parse(text, "newest", Instant::parse)).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void what_is_not_even_base64_is_none() {
        assertThatThrownBy(() -> Cursor.parse("!?", "newest", Instant::parse)).isInstanceOf(InvalidCursor.class);
    }
}
