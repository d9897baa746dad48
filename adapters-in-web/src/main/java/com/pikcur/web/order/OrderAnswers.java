package com.pikcur.web.order;

import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.shared.Problems;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers whoever looks at an order or has asked something of it. An address may be in it, so nobody keeps a copy. */
public final class OrderAnswers {

    private final ShowOrder showOrder;
    private final Problems problems;

    public OrderAnswers(ShowOrder showOrder, Problems problems) {
        this.showOrder = showOrder;
        this.problems = problems;
    }

    /** What came of it: the order as this member sees it now, or why not. */
    ResponseEntity<?> to(OrderDecision decision, OrderId order, MemberId member) {
        return switch (decision) {
            case Done _ -> seenBy(member, order);
            case OrderDecision.Refused refused -> problems.answer(OrderRefusals.of(refused));
        };
    }

    /** The order as this member sees it now. */
    public ResponseEntity<OrderResponse> seenBy(MemberId member, OrderId order) {
        return unkept(OrderResponse.of(showOrder.handle(order, member)));
    }

    /** What came of a decision of the house's. */
    ResponseEntity<?> toAdministrator(OrderDecision decision, OrderId order) {
        return switch (decision) {
            case Done _ -> unkept(OrderResponse.toAdministrator(showOrder.toAdministrator(order)));
            case OrderDecision.Refused refused -> problems.answer(OrderRefusals.of(refused));
        };
    }

    static ResponseEntity<OrderResponse> unkept(OrderResponse order) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(order);
    }
}
