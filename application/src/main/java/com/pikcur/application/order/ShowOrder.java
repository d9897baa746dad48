package com.pikcur.application.order;

import com.pikcur.domain.order.Choices;
import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderAction;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import java.time.Clock;
import java.util.Set;

/** Use case: somebody who has a part in an order looks at it. */
public final class ShowOrder {

    /** @param mayDo what this side can do at this moment */
    public record View(Order order, Party party, Set<OrderAction> mayDo) {}

    private final OrderRepository orders;
    private final OrderPolicy policy;
    private final Clock clock;

    public ShowOrder(OrderRepository orders, OrderPolicy policy, Clock clock) {
        this.orders = orders;
        this.policy = policy;
        this.clock = clock;
    }

    /** @throws NoSuchOrder if the member has no part in such an order */
    public View handle(OrderId id, MemberId member) {
        var order = toAdministrator(id);
        var party = order.sale().partyOf(member).orElseThrow(() -> new NoSuchOrder(id));
        return new View(order, party, new Choices(order, policy, clock.instant()).of(party));
    }

    /** @throws NoSuchOrder if there is none of this id */
    public Order toAdministrator(OrderId id) {
        return orders.find(id).orElseThrow(() -> new NoSuchOrder(id));
    }
}
