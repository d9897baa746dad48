package com.pikcur.domain.order.port;

import static com.pikcur.domain.order.OrderFixtures.POLICY;
import static com.pikcur.domain.order.OrderFixtures.SOLD;
import static com.pikcur.domain.order.OrderFixtures.aSale;
import static com.pikcur.domain.order.OrderFixtures.awaitingPayment;
import static com.pikcur.domain.order.OrderFixtures.paid;
import static com.pikcur.domain.order.OrderFixtures.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link OrderRepository} promises, the one in memory and the real one alike. */
public interface OrderRepositoryContract {

    OrderRepository orders();

    Transactions transactions();

    /** Somebody with an account here. */
    MemberId aMember();

    @Test
    default void an_unknown_order_is_absent() {
        assertThat(orders().find(new OrderId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void every_point_an_order_comes_to_is_found_as_it_was_saved() {
        var order = added();
        var confirmBy = SOLD.plus(POLICY.confirmWithin());
        for (var step : List.<OrderStepTaken>of(
                known -> paid(known),
                known -> shipped(known, anInvoice()),
                known -> next(known.handingOver().receive(Party.BUYER, POLICY, SOLD)),
                known -> next(known.disputing().dispute("상자가 찢어졌어요", Party.BUYER, SOLD)),
                known -> next(known.disputing().resolve(known.total(), confirmBy)),
                known -> next(known.refunded(confirmBy)))) {
            var before = stored(order.id());
            var after = step.from(before);
            saved(after);
            assertThat(stored(order.id())).isEqualTo(atVersion(after, before.version() + 1));
        }
    }

    @Test
    default void an_order_told_twice_is_not_stored_twice() {
        var order = added();

        assertThatExceptionOfType(StaleAggregate.class)
                .isThrownBy(() -> transactions().execute(() -> {
                    orders().add(order);
                    return order;
                }));
    }

    @Test
    default void a_stale_order_is_not_saved() {
        var order = stored(added().id());
        saved(paid(order));

        assertThatExceptionOfType(StaleAggregate.class).isThrownBy(() -> saved(paid(order)));
    }

    @Test
    default void a_parcels_number_belongs_to_one_order() {
        var invoice = anInvoice();
        saved(shipped(paid(stored(added().id())), invoice));
        var other = paid(stored(added().id()));

        assertThatExceptionOfType(InvoiceTaken.class).isThrownBy(() -> saved(shipped(other, invoice)));
    }

    @Test
    default void of_a_payment_a_lapse_and_a_cancellation_at_once_exactly_one_wins() {
        var id = added().id();
        var late = SOLD.plus(POLICY.payWithin());
        var questions = List.<OrderStepAsked>of(
                order -> order.pay(POLICY, late),
                order -> order.cancelling().lapse(late),
                order -> order.cancelling().cancel(Party.SELLER, late));

        var won = AtOnce.each(
                12,
                number -> transactions().execute(() -> {
                    var order = orders().findLocked(id).orElseThrow();
                    var decision = questions.get(number % questions.size()).of(order);
                    if (decision instanceof OrderDecision.Done(var next, var events) && !events.isEmpty()) {
                        orders().save(next);
                        return events.getFirst().getClass().getSimpleName();
                    }
                    return "";
                }));

        // What was paid may still be called off by its seller; nothing else follows anything else. Who won first is not
        // told.
        assertThat(won.stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet()))
                .isIn(Set.of("OrderPaid"), Set.of("OrderCancelled"), Set.of("OrderPaid", "OrderCancelled"));
        assertThat(won.stream().filter("OrderPaid"::equals)).hasSizeLessThan(2);
        assertThat(won.stream().filter("OrderCancelled"::equals)).hasSizeLessThan(2);
    }

    /** One step on an order's way. */
    @FunctionalInterface
    interface OrderStepTaken {

        Order from(Order order);
    }

    /** One question to an order. */
    @FunctionalInterface
    interface OrderStepAsked {

        OrderDecision of(Order order);
    }

    private static Order next(OrderDecision decision) {
        return switch (decision) {
            case OrderDecision.Done(var order, var _) -> order;
            case OrderDecision.Refused refused -> throw new AssertionError("Refused: " + refused);
        };
    }

    private Order added() {
        var order = awaitingPayment(aSale(aMember(), aMember()));
        return transactions().execute(() -> {
            orders().add(order);
            return order;
        });
    }

    private Order stored(OrderId id) {
        return orders().find(id).orElseThrow();
    }

    private void saved(Order order) {
        transactions().execute(() -> {
            orders().save(order);
            return order;
        });
    }

    private static Order atVersion(Order order, long version) {
        return new Order(
                order.id(),
                order.number(),
                order.sale(),
                order.handover(),
                order.address(),
                order.state(),
                order.passed(),
                order.openedAt(),
                version);
    }

    private static Invoice anInvoice() {
        var number = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        return new Invoice("kr.cjlogistics", number.toUpperCase(Locale.ROOT));
    }
}
