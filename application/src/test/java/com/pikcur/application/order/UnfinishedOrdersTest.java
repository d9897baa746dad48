package com.pikcur.application.order;

import static com.pikcur.application.order.OrdersAtWork.SOLD;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.member.EveryOpenAffair;
import com.pikcur.domain.member.OpenAffair;
import com.pikcur.domain.member.port.InMemoryOpenAffairs;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnfinishedOrdersTest {

    private final OrdersAtWork work = new OrdersAtWork();
    private final UnfinishedOrders unfinished = new UnfinishedOrders(new InMemoryOrderQueries(work.orders));

    @ParameterizedTest
    @EnumSource
    void an_order_is_an_affair_of_both_sides_until_it_is_over(OrderStatus status) {
        var order = orderThatIs(status);
        assertThat(work.status(order)).isEqualTo(status);

        var expected = switch (status) {
            case AWAITING_PAYMENT, PAID, SHIPPED, DELIVERED, DISPUTED -> Set.of(OpenAffair.UNFINISHED_ORDER);
            case CONFIRMED, CANCELLED, REFUNDED -> Set.<OpenAffair>of();
        };

        assertThat(unfinished.of(work.buyer, SOLD)).isEqualTo(expected);
        assertThat(unfinished.of(work.seller, SOLD)).isEqualTo(expected);
        assertThat(unfinished.of(work.joined("stranger"), SOLD)).isEmpty();
    }

    @Test
    void one_order_that_is_not_over_is_enough() {
        orderThatIs(OrderStatus.CONFIRMED);
        orderThatIs(OrderStatus.PAID);

        assertThat(unfinished.of(work.buyer, SOLD)).containsExactly(OpenAffair.UNFINISHED_ORDER);
    }

    @Test
    void all_that_anybody_tells_is_an_affair() {
        var others = new InMemoryOpenAffairs();
        var every = new EveryOpenAffair(List.of(others, unfinished));
        others.put(work.buyer, Set.of(OpenAffair.STANDING_BID));
        others.put(work.seller, Set.of());
        assertThat(every.of(work.seller, SOLD)).isEmpty();

        work.opened();

        assertThat(every.of(work.buyer, SOLD))
                .containsExactlyInAnyOrder(OpenAffair.STANDING_BID, OpenAffair.UNFINISHED_ORDER);
        assertThat(every.of(work.seller, SOLD)).containsExactly(OpenAffair.UNFINISHED_ORDER);
    }

    private OrderId orderThatIs(OrderStatus status) {
        return switch (status) {
            case AWAITING_PAYMENT -> work.opened();
            case PAID -> work.paid();
            case SHIPPED -> work.shipped();
            case DELIVERED -> work.delivered();
            case DISPUTED -> work.disputed();
            case CONFIRMED -> {
                var id = work.disputed();
                work.resolve.handle(id, Money.ZERO);
                yield id;
            }
            case CANCELLED -> cancelled();
            case REFUNDED -> {
                var id = cancelled();
                work.giveBack(id);
                yield id;
            }
        };
    }

    private OrderId cancelled() {
        var id = work.paid();
        work.cancel.handle(id, work.buyer);
        return id;
    }
}
