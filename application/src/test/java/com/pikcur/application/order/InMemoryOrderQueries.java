package com.pikcur.application.order;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.order.port.InMemoryOrders;
import com.pikcur.domain.shared.MemberId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers screens from orders in memory, by looking at every one of them. */
public final class InMemoryOrderQueries implements OrderQueries {

    private final InMemoryOrders orders;

    public InMemoryOrderQueries(InMemoryOrders orders) {
        this.orders = orders;
    }

    @Override
    public Page<OrderLine> of(MemberId member, Party side, Optional<OrderStatus> status, Cut cut) {
        var lines = orders.all().stream()
                .filter(order -> onThe(side, order).equals(member))
                .filter(order -> status.isEmpty()
                        || status.filter(order.status()::equals).isPresent())
                .sorted(Comparator.comparing(Order::openedAt)
                        .reversed()
                        .thenComparing(order -> order.id().value().toString(), Comparator.reverseOrder()))
                .map(InMemoryOrderQueries::line)
                .toList();
        return page("orders " + side, lines, cut);
    }

    private static MemberId onThe(Party side, Order order) {
        return switch (side) {
            case BUYER -> order.sale().buyer();
            case SELLER -> order.sale().seller();
        };
    }

    private static OrderLine line(Order order) {
        var sale = order.sale();
        return new OrderLine(
                order.id(),
                order.number(),
                order.status(),
                sale.subject(),
                sale.title(),
                sale.seller(),
                sale.buyer(),
                order.total(),
                order.openedAt());
    }

    /** A cursor names the list and the last item given out. */
    private static Page<OrderLine> page(String list, List<OrderLine> all, Cut cut) {
        Function<OrderLine, String> cursor = line -> list + "/" + line.id().value();
        var after = cut.cursor()
                .map(last -> all.stream().map(cursor).toList().indexOf(last) + 1)
                .orElse(0);
        if (cut.cursor().isPresent() && after == 0) {
            throw new InvalidCursor();
        }
        return Page.cut(all.stream().skip(after).limit(cut.limit() + 1L).toList(), cut.limit(), cursor);
    }
}
