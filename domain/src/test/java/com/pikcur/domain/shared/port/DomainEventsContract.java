package com.pikcur.domain.shared.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.port.DomainEvents.Cause;
import com.pikcur.domain.shared.port.DomainEvents.Caused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link DomainEvents} promises. */
public interface DomainEventsContract {

    /** The event these tests tell. */
    record Happened(UUID subject, int number) implements DomainEvent {}

    DomainEvents events();

    Transactions transactions();

    /** All events that have reached those who listen, in the order in which they came. */
    List<DomainEvent> delivered();

    @Test
    default void what_was_committed_is_told() {
        var event = new Happened(UUID.randomUUID(), 1);

        tell(event);

        awaitDelivered(event);
    }

    @Test
    default void what_was_rolled_back_is_told_to_nobody() {
        var undone = new Happened(UUID.randomUUID(), 1);
        var committed = new Happened(undone.subject(), 2);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    events().publish(List.of(undone));
                    throw new IllegalArgumentException("expected");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        tell(committed);

        awaitDelivered(committed);
        assertThat(delivered()).doesNotContain(undone);
    }

    @Test
    default void telling_nothing_is_no_trouble() {
        var event = new Happened(UUID.randomUUID(), 1);

        transactions().execute(() -> {
            events().publish(List.of());
            events().publish(List.of(event));
            return event;
        });

        awaitDelivered(event);
    }

    @Test
    default void what_was_told_together_comes_in_order() {
        var subject = UUID.randomUUID();
        var all = numbered(subject, 1, 50);

        transactions().execute(() -> {
            events().publish(all);
            return all;
        });

        awaitDelivered(all.getLast());
        assertThat(firstDeliveriesOf(subject)).isEqualTo(all);
    }

    @Test
    default void what_others_brought_about_is_told_in_order_too() {
        var subject = UUID.randomUUID();
        var all = numbered(subject, 1, 3);

        transactions().execute(() -> {
            events().publishCaused(all.stream()
                    .map(event -> new Caused(event, new Cause(Optional.of("of " + event))))
                    .toList());
            return all;
        });

        awaitDelivered(all.getLast());
        assertThat(firstDeliveriesOf(subject)).isEqualTo(all);
    }

    @Test
    default void each_subject_is_told_of_in_order_however_many_speak_at_once() {
        var subjects = AtOnce.each(16, _ -> {
            var subject = UUID.randomUUID();
            IntStream.rangeClosed(1, 20).forEach(number -> tell(new Happened(subject, number)));
            return subject;
        });

        subjects.forEach(subject -> {
            awaitDelivered(new Happened(subject, 20));
            assertThat(firstDeliveriesOf(subject)).isEqualTo(numbered(subject, 1, 20));
        });
    }

    /** Tells one event in a transaction of its own. */
    default void tell(DomainEvent event) {
        transactions().execute(() -> {
            events().publish(List.of(event));
            return event;
        });
    }

    default void awaitDelivered(DomainEvent event) {
        await("delivery of " + event)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> delivered().contains(event));
    }

    /** Deliveries may be repeated; what counts is the order in which each came first. */
    default List<DomainEvent> firstDeliveriesOf(UUID subject) {
        return delivered().stream()
                .filter(event -> event.subject().equals(subject))
                .distinct()
                .toList();
    }

    static List<DomainEvent> numbered(UUID subject, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .<DomainEvent>mapToObj(number -> new Happened(subject, number))
                .toList();
    }
}
