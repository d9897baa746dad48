package com.pikcur.application.order;

import com.pikcur.application.shared.Cut;
import com.pikcur.domain.member.OpenAffair;
import com.pikcur.domain.member.port.OpenAffairs;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What members still have to see through, as their orders tell it. Asked when somebody leaves, and so seldom. */
public final class UnfinishedOrders implements OpenAffairs {

    private static final Cut ANY = new Cut(1, Optional.empty());

    private final OrderQueries orders;

    public UnfinishedOrders(OrderQueries orders) {
        this.orders = orders;
    }

    @Override
    public Set<OpenAffair> of(MemberId member, Instant now) {
        return Arrays.stream(OrderStatus.values())
                        .filter(UnfinishedOrders::isUnfinished)
                        .anyMatch(status -> isThere(member, status))
                ? Set.of(OpenAffair.UNFINISHED_ORDER)
                : Set.of();
    }

    /** What a cancelled order still gives back finds its way without the buyer. */
    private static boolean isUnfinished(OrderStatus status) {
        return switch (status) {
            case AWAITING_PAYMENT, PAID, SHIPPED, DELIVERED, DISPUTED -> true;
            case CONFIRMED, CANCELLED, REFUNDED -> false;
        };
    }

    private boolean isThere(MemberId member, OrderStatus status) {
        return Stream.of(Party.values())
                .anyMatch(side -> !orders.of(member, side, Optional.of(status), ANY)
                        .items()
                        .isEmpty());
    }
}
