package com.pikcur.domain.order;

import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a side of a sale can do with its order. */
public enum OrderStep {
    PAY,
    CANCEL,
    CHOOSE_ADDRESS,
    ASK_TO_MEET,
    WITHDRAW_MEETING,
    AGREE_TO_MEET,
    DECLINE_TO_MEET,
    SHIP,
    RECEIVE,
    CONFIRM,
    DISPUTE;

    private static final Invoice ANY_INVOICE = new Invoice("any", "00000000");
    private static final OrderPolicy ANY_POLICY =
            new OrderPolicy(Duration.ZERO, Duration.ZERO, Duration.ZERO, new FeeRule(0, Money.ZERO, Money.ZERO), 0, 0);

    /**
     * What would be done if it were asked for now. The order itself is asked, so that no second list of its rules can ever
     * say otherwise.
     */
    public static Set<OrderStep> open(Order order, Party party, Instant now) {
        return Arrays.stream(values())
                .filter(step -> step.isOpen(order, party, now))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderStep.class)));
    }

    private boolean isOpen(Order order, Party party, Instant now) {
        var handingOver = order.handingOver();
        return switch (this) {
            case PAY -> party == Party.BUYER && order.payable(now).isEmpty();
            case CANCEL -> order.cancel(party, now) instanceof Done;
            case CHOOSE_ADDRESS -> party == Party.BUYER && order.state() instanceof OrderState.AwaitingPayment;
            case ASK_TO_MEET -> handingOver.requestMeeting(party) instanceof Done;
            case WITHDRAW_MEETING -> handingOver.withdrawMeeting(party) instanceof Done;
            case AGREE_TO_MEET, DECLINE_TO_MEET -> handingOver.answerMeeting(party, true) instanceof Done;
            case SHIP -> handingOver.ship(ANY_INVOICE, party, now) instanceof Done;
            case RECEIVE -> handingOver.receive(party, ANY_POLICY, now) instanceof Done;
            case CONFIRM -> handingOver.confirm(party, now) instanceof Done;
            case DISPUTE -> handingOver.dispute("", party, now) instanceof Done;
        };
    }
}
