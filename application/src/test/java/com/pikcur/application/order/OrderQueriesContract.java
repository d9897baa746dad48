package com.pikcur.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.order.OrderQueries.OrderLine;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.order.Sale;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link OrderQueries} promises, the one in memory and the real one alike. */
public interface OrderQueriesContract {

    Instant FIRST = Instant.parse("2026-03-02T03:00:00.000001Z");

    OrderQueries queries();

    OrderRepository orders();

    Transactions transactions();

    MemberId aMember();

    @Test
    default void the_newest_order_stands_first_on_the_lists_of_both_sides() {
        var seller = aMember();
        var buyer = aMember();
        var before = sold(seller, buyer, FIRST);
        var after = sold(seller, buyer, FIRST.plusNanos(1_000));

        assertThat(whole(buyer, Party.BUYER, 10)).containsExactly(after, before);
        assertThat(whole(seller, Party.SELLER, 10)).containsExactly(after, before);
        assertThat(whole(seller, Party.BUYER, 10)).isEmpty();
        assertThat(whole(buyer, Party.SELLER, 10)).isEmpty();
        assertThat(whole(aMember(), Party.BUYER, 10)).isEmpty();
    }

    @Test
    default void a_line_tells_what_a_list_shows() {
        var sale = aSale(aMember(), aMember());
        var order = added(sale, FIRST);

        assertThat(page(sale.buyer(), Party.BUYER, Optional.empty()))
                .containsExactly(new OrderLine(
                        order.id(),
                        order.number(),
                        OrderStatus.AWAITING_PAYMENT,
                        sale.subject(),
                        sale.title(),
                        sale.seller(),
                        sale.buyer(),
                        Money.won(103_000),
                        FIRST));
    }

    @Test
    default void of_one_status_are_those_alone_that_are_at_it() {
        var seller = aMember();
        var buyer = aMember();
        var waiting = sold(seller, buyer, FIRST);
        var paid = sold(seller, buyer, FIRST.plusSeconds(1));
        pay(paid);

        assertThat(page(buyer, Party.BUYER, Optional.of(OrderStatus.PAID)))
                .extracting(OrderLine::id)
                .containsExactly(paid);
        assertThat(page(seller, Party.SELLER, Optional.of(OrderStatus.AWAITING_PAYMENT)))
                .extracting(OrderLine::id)
                .containsExactly(waiting);
        assertThat(page(buyer, Party.BUYER, Optional.of(OrderStatus.SHIPPED))).isEmpty();
    }

    @Test
    default void parts_of_a_list_leave_nothing_out_even_of_one_moment() {
        var seller = aMember();
        var buyer = aMember();
        var all =
                IntStream.range(0, 5).mapToObj(_ -> sold(seller, buyer, FIRST)).toList();

        assertThat(whole(buyer, Party.BUYER, 2)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(whole(seller, Party.SELLER, 2)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    default void a_part_is_as_long_as_asked_and_the_last_part_says_that_it_is() {
        var buyer = aMember();
        var seller = aMember();
        IntStream.range(0, 4).forEach(_ -> sold(seller, buyer, FIRST));

        var first = queries().of(buyer, Party.BUYER, Optional.empty(), new Cut(2, Optional.empty()));
        var last = queries().of(buyer, Party.BUYER, Optional.empty(), new Cut(2, first.next()));

        assertThat(first.items()).hasSize(2);
        assertThat(first.next()).isPresent();
        assertThat(last.items()).hasSize(2);
        assertThat(last.next()).isEmpty();
    }

    @Test
    default void a_cursor_of_one_list_is_none_of_another() {
        var one = aMember();
        var other = aMember();
        IntStream.range(0, 2).forEach(_ -> sold(one, other, FIRST));
        IntStream.range(0, 2).forEach(_ -> sold(other, one, FIRST));
        var behind = queries()
                .of(one, Party.BUYER, Optional.empty(), new Cut(1, Optional.empty()))
                .next();

        assertThat(behind).isPresent();
        assertThatThrownBy(() -> queries().of(one, Party.SELLER, Optional.empty(), new Cut(1, behind)))
                .isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> queries().of(one, Party.BUYER, Optional.empty(), new Cut(1, Optional.of("somewhere"))))
                .isInstanceOf(InvalidCursor.class);
    }

    private static Sale aSale(MemberId seller, MemberId buyer) {
        return new Sale(
                Channel.AUCTION,
                UUID.randomUUID(),
                "한정판 피규어",
                seller,
                buyer,
                Money.won(100_000),
                Money.won(3_000),
                Money.won(5_000));
    }

    private OrderId sold(MemberId seller, MemberId buyer, Instant at) {
        return added(aSale(seller, buyer), at).id();
    }

    private Order added(Sale sale, Instant at) {
        var order = Order.open(sale, Optional.empty(), OrdersAtWork.POLICY, at).order();
        return transactions().execute(() -> {
            orders().add(order);
            return order;
        });
    }

    private void pay(OrderId id) {
        transactions().execute(() -> {
            var order = orders().findLocked(id).orElseThrow();
            if (order.pay(OrdersAtWork.POLICY, FIRST.plusSeconds(60)) instanceof Done done) {
                orders().save(done.order());
            }
            return id;
        });
    }

    private List<OrderLine> page(MemberId member, Party side, Optional<OrderStatus> status) {
        return queries().of(member, side, status, new Cut(10, Optional.empty())).items();
    }

    private List<OrderId> whole(MemberId member, Party side, int limit) {
        var all = new ArrayList<OrderId>();
        Optional<String> next = Optional.empty();
        do {
            var page = queries().of(member, side, Optional.empty(), new Cut(limit, next));
            page.items().forEach(line -> all.add(line.id()));
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
