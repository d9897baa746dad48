package com.pikcur.domain.delivery.port;

import static com.pikcur.domain.delivery.ParcelFixtures.ORDERED;
import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.delivery.BusinessDays;
import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ShippingDueRepository} promises, the one in memory and the real one alike. */
public interface ShippingDueRepositoryContract {

    BusinessDays DAYS = new BusinessDays(ZoneId.of("Asia/Seoul"), Set.of());

    ShippingDueRepository dues();

    Transactions transactions();

    /** One that is stored. */
    OrderId anOrder();

    @Test
    default void an_order_nobody_has_paid_for_is_not_due() {
        assertThat(dues().find(new OrderId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void a_due_is_found_after_every_step_as_it_was_saved() {
        var due = begun(anOrder());
        assertThat(due).isEqualTo(atVersion(ShippingDue.after(ORDERED, due.order(), DAYS, POLICY), 1));

        save(due.afterReminder());
        var reminded = found(due);
        assertThat(reminded).isEqualTo(atVersion(due.afterReminder(), 2));

        save(reminded.afterExtension(DAYS, POLICY));
        var extended = found(due);
        assertThat(extended).isEqualTo(atVersion(reminded.afterExtension(DAYS, POLICY), 3));

        save(extended.afterPostponement(extended.dueAt(), DAYS, POLICY));
        assertThat(found(due)).isEqualTo(atVersion(extended.afterPostponement(extended.dueAt(), DAYS, POLICY), 4));
    }

    @Test
    default void a_stale_due_is_not_saved() {
        var due = begun(anOrder());
        save(due.afterReminder());

        assertThatExceptionOfType(StaleAggregate.class).isThrownBy(() -> save(due.afterExtension(DAYS, POLICY)));

        assertThat(found(due).extended()).isFalse();
    }

    @Test
    default void a_due_does_not_begin_twice() {
        var due = begun(anOrder());

        assertThatExceptionOfType(StaleAggregate.class)
                .isThrownBy(() -> save(ShippingDue.after(ORDERED, due.order(), DAYS, POLICY)));
    }

    @Test
    default void a_due_that_was_forgotten_begins_anew() {
        var due = begun(anOrder());
        save(due.afterReminder());

        remove(due.order());

        assertThat(dues().find(due.order())).isEmpty();
        assertThatExceptionOfType(StaleAggregate.class).isThrownBy(() -> save(due));
        assertThat(begun(due.order())).isEqualTo(due);
    }

    @Test
    default void forgetting_what_there_is_not_is_nothing() {
        remove(anOrder());

        assertThat(dues().find(new OrderId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void a_rolled_back_transaction_leaves_everything_as_it_was() {
        var due = begun(anOrder());
        var other = ShippingDue.after(ORDERED, anOrder(), DAYS, POLICY);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    dues().save(other);
                    dues().remove(due.order());
                    throw new UnsupportedOperationException("Not today");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(dues().find(other.order())).isEmpty();
        assertThat(found(due)).isEqualTo(due);
    }

    private ShippingDue begun(OrderId order) {
        var due = ShippingDue.after(ORDERED, order, DAYS, POLICY);
        save(due);
        return found(due);
    }

    private ShippingDue found(ShippingDue due) {
        return dues().find(due.order()).orElseThrow();
    }

    private void save(ShippingDue due) {
        transactions().execute(() -> {
            dues().save(due);
            return due;
        });
    }

    private void remove(OrderId order) {
        transactions().execute(() -> {
            dues().remove(order);
            return order;
        });
    }

    private static ShippingDue atVersion(ShippingDue due, long version) {
        return new ShippingDue(due.order(), due.dueAt(), due.extended(), due.reminded(), version);
    }
}
