package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.DomainEventsContract;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqDomainEventsTest implements DomainEventsContract {

    /** Of a kind nobody has named. */
    private record Unheard(UUID subject) implements DomainEvent {}

    private final TestDatabase database = TestDatabase.fresh();
    private final OutboxNode node = OutboxNode.start(database.db());

    @AfterAll
    void close() {
        node.close();
        database.close();
    }

    @Override
    public DomainEvents events() {
        return node.events();
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public List<DomainEvent> delivered() {
        return node.told();
    }

    @Test
    void many_events_cost_one_statement_and_none_cost_none() {
        var statements = new CountedStatements(database.dataSource());
        var counting = new JooqDomainEvents(statements.db(), OutboxNode.TYPES, new OutboxBell());
        var subject = UUID.randomUUID();

        transactions().execute(() -> {
            counting.publish(DomainEventsContract.numbered(subject, 1, 100));
            counting.publish(List.of());
            return subject;
        });

        assertThat(statements.count()).isEqualTo(1);
        awaitDelivered(new Happened(subject, 100));
    }

    @Test
    void what_has_been_told_is_forgotten() {
        var event = new Happened(UUID.randomUUID(), 1);

        tell(event);
        awaitDelivered(event);

        await().atMost(Duration.ofSeconds(30)).until(() -> !isKept(event));
    }

    @Test
    void an_event_without_a_name_undoes_what_it_tells_of() {
        var unheard = new Unheard(UUID.randomUUID());

        assertThatThrownBy(() -> tell(unheard))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No name");
    }

    private boolean isKept(DomainEvent event) {
        return database.db().fetchExists(SHARED_OUTBOX_EVENT, SHARED_OUTBOX_EVENT.SUBJECT.eq(event.subject()));
    }
}
