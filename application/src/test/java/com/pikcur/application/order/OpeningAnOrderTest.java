package com.pikcur.application.order;

import static com.pikcur.application.order.OrdersAtWork.FEE;
import static com.pikcur.application.order.OrdersAtWork.POLICY;
import static com.pikcur.application.order.OrdersAtWork.SOLD;
import static com.pikcur.application.order.OrdersAtWork.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.order.OrderEvent;
import com.pikcur.domain.order.OrderState.AwaitingPayment;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.HiddenText;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpeningAnOrderTest {

    private final OrdersAtWork work = new OrdersAtWork();

    @Test
    void a_sale_becomes_an_order_that_waits_for_its_money() {
        var id = work.opened();

        var payBy = SOLD.plus(POLICY.payWithin());
        var order = work.find(id);
        assertThat(order.state()).isEqualTo(new AwaitingPayment(payBy));
        assertThat(order.total()).isEqualTo(TOTAL);
        assertThat(order.sale().fee()).isEqualTo(FEE);
        assertThat(work.timer(OrderTimers.PAYMENT_DUE, id)).contains(payBy);
        assertThat(work.events.published()).containsExactly(new OrderEvent.OrderOpened(order.facts(), payBy));
        assertThat(work.books.entries()).isEmpty();
    }

    @Test
    void a_parcel_goes_to_the_buyers_default_address_whatever_becomes_of_the_book() {
        work.lives(work.buyer);

        var id = work.opened();
        work.transactions.execute(() -> {
            work.members.books().save(AddressBook.empty(work.buyer));
            return id;
        });

        assertThat(work.find(id).address()).get().satisfies(address -> {
            assertThat(address.recipient()).isEqualTo(new HiddenText("김수집"));
            assertThat(address.postcode()).isEqualTo(new HiddenText("04524"));
        });
    }

    @Test
    void without_a_default_address_it_stays_open_where_to() {
        var id = work.open.handle(OrdersAtWork.sale(work.seller, work.buyer));

        assertThat(work.find(id).address()).isEmpty();
    }

    @Test
    void a_sale_told_twice_is_one_order_opened_once() {
        var sale = OrdersAtWork.sale(work.seller, work.buyer);
        var id = work.open.handle(sale);
        var before = work.find(id);

        work.clock.advance(Duration.ofMinutes(5));
        work.lives(work.buyer);
        var again = work.open.handle(sale);

        assertThat(again).isEqualTo(id);
        assertThat(work.find(id)).isEqualTo(before);
        assertThat(work.events.published()).hasSize(1);
        assertThat(work.timer(OrderTimers.PAYMENT_DUE, id)).contains(SOLD.plus(POLICY.payWithin()));
    }

    @Test
    void a_sale_told_again_after_its_payment_changes_nothing() {
        var sale = OrdersAtWork.sale(work.seller, work.buyer);
        var id = work.open.handle(sale);
        work.pay(id);

        work.open.handle(sale);

        assertThat(work.status(id)).isEqualTo(OrderStatus.PAID);
        assertThat(work.timer(OrderTimers.PAYMENT_DUE, id)).isEmpty();
    }

    @Test
    void the_same_thing_sold_to_another_is_another_order() {
        var first = OrdersAtWork.sale(work.seller, work.buyer);
        var second = new OpenOrder.Command(
                first.channel(),
                first.subject(),
                first.title(),
                first.seller(),
                work.joined("second"),
                first.price(),
                first.shippingFee());

        assertThat(work.open.handle(second)).isNotEqualTo(work.open.handle(first));
        assertThat(work.orders.all()).hasSize(2);
    }
}
