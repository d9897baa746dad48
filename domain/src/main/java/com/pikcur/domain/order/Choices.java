package com.pikcur.domain.order;

import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderEvent.CancelRequested;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What may be done with an order just now. Every decision is tried out and asked whether it changes anything, so that no
 * rule stands in two places.
 */
public record Choices(Order order, OrderPolicy policy, Instant now) {

    private static final HiddenText ANYWHERE = new HiddenText("");
    private static final ShippingAddress ADDRESS =
            new ShippingAddress(ANYWHERE, ANYWHERE, ANYWHERE, ANYWHERE, Optional.empty(), Optional.empty());
    private static final Invoice INVOICE = new Invoice("any", "00000000");

    /** What this side may do. */
    public Set<OrderAction> of(Party by) {
        var choices = EnumSet.noneOf(OrderAction.class);
        for (var action : OrderAction.values()) {
            if (isOpen(action, by)) {
                choices.add(action);
            }
        }
        return choices;
    }

    /** What an administrator may do. */
    public Set<OrderAction> ofAdministrator() {
        return changes(order.disputing().resolve(Money.ZERO, now))
                ? EnumSet.of(OrderAction.RESOLVE)
                : EnumSet.noneOf(OrderAction.class);
    }

    private boolean isOpen(OrderAction action, Party by) {
        var handing = order.handingOver();
        var meeting = order.meeting();
        var cancelled = order.cancelling().cancel(by, now);
        return switch (action) {
            case PAY -> by == Party.BUYER && order.payable(now).isEmpty();
            case CHOOSE_ADDRESS -> changes(handing.sendTo(ADDRESS, by));
            case REQUEST_MEETING -> changes(meeting.request(by));
            case WITHDRAW_MEETING -> changes(meeting.withdraw(by));
            case ANSWER_MEETING -> changes(meeting.answer(by, true));
            case CANCEL -> changes(cancelled) && !isMereRequest(cancelled);
            case REQUEST_CANCEL -> isMereRequest(cancelled);
            case SHIP -> changes(handing.ship(INVOICE, by, now));
            case RECEIVE -> changes(handing.receive(by, policy, now));
            case CONFIRM -> changes(handing.confirm(by, now));
            case DISPUTE -> changes(order.disputing().dispute("", by, now));
            case RESOLVE -> false;
        };
    }

    private boolean changes(OrderDecision decision) {
        return decision instanceof Done(var next, var _) && !next.equals(order);
    }

    private static boolean isMereRequest(OrderDecision decision) {
        return decision instanceof Done(var _, var events)
                && events.stream().anyMatch(CancelRequested.class::isInstance);
    }
}
