package com.pikcur.web.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.web.shared.Problem;

/** How each refusal of an order is told, whoever asked for what: of the order itself, or of the money for it. */
public final class OrderRefusals {

    private OrderRefusals() {}

    public static Problem of(OrderDecision.Refused refused) {
        return switch (refused) {
            case OrderDecision.NotNow(var status) ->
                Problem.of(OrderProblem.ORDER_NOT_IN_STATE).with("orderStatus", status);
            case OrderDecision.NotYours(var whose) ->
                Problem.of(OrderProblem.NOT_YOUR_TURN).with("party", whose);
            case OrderDecision.AlreadyRequested() -> Problem.of(OrderProblem.ALREADY_REQUESTED);
            case OrderDecision.AddressMissing() -> Problem.of(OrderProblem.SHIPPING_ADDRESS_MISSING);
            case OrderDecision.MeetingNotAgreed() -> Problem.of(OrderProblem.MEETING_NOT_AGREED);
            case OrderDecision.RefundTooHigh(var highest) ->
                Problem.of(OrderProblem.REFUND_TOO_HIGH).with("highestWon", highest.won());
            case OrderDecision.InvoiceUsed() -> Problem.of(OrderProblem.INVOICE_USED);
        };
    }
}
