package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.HiddenText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class HiddenTextInStoredJsonTest {

    private static final UUID SUBJECT = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final CodeSent EVENT = new CodeSent(SUBJECT, List.of(new HiddenText("314159")));

    private final StoredJson json = DataKeysFixture.JSON;

    record CodeSent(UUID subject, List<HiddenText> codes) implements DomainEvent {}

    @Test
    void is_encrypted_and_comes_back() {
        var stored = json.write(EVENT, SUBJECT);

        assertThat(stored).contains("encrypted").doesNotContain("314159");
        assertThat(json.read(stored, CodeSent.class, SUBJECT)).isEqualTo(EVENT);
    }

    @Test
    void does_not_open_for_another_subject() {
        var stored = json.write(EVENT, SUBJECT);

        assertThatThrownBy(() -> json.read(stored, CodeSent.class, UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void does_not_open_if_it_was_stored_plain() {
        var stored = "{\"subject\":\"%s\",\"codes\":[\"314159\"]}".formatted(SUBJECT);

        assertThatThrownBy(() -> json.read(stored, CodeSent.class, SUBJECT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_not_written_where_nobody_says_what_it_is_about() {
        assertThatThrownBy(() -> json.write(EVENT))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("must say what it is about")
                .hasMessageNotContaining("314159");
    }

    @Test
    void stands_encrypted_in_the_outbox() {
        try (var database = TestDatabase.fresh()) {
            var types = new EventTypes(Map.of("contract.code-sent", CodeSent.class), json);
            new JooqDomainEvents(database.db(), types, new OutboxBell()).publish(List.of(EVENT));

            var row = database.db().selectFrom(SHARED_OUTBOX_EVENT).fetchSingle();
            assertThat(row.getPayload()).doesNotContain("314159");
            assertThat(types.read(row.getType(), row.getSubject(), row.getPayload()))
                    .isEqualTo(EVENT);
        }
    }
}
