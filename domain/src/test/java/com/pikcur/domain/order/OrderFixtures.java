package com.pikcur.domain.order;

import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Orders to try rules on. A test states what it is about and takes the rest from here.
 *
 * <p>Every sale is made at {@link #SOLD}; each step after it is taken an hour later than the one before.
 */
public final class OrderFixtures {

    public static final MemberId SELLER = member(1);
    public static final MemberId BUYER = member(2);

    /** Noon in Seoul. */
    public static final Instant SOLD = Instant.parse("2026-03-02T03:00:00Z");

    public static final Instant PAID = hour(1);
    public static final Instant SHIPPED = hour(2);
    public static final Instant DELIVERED = hour(3);

    public static final OrderPolicy POLICY = new OrderPolicy(
            Duration.ofDays(2),
            Duration.ofHours(1),
            Duration.ofDays(7),
            new FeeRule(500, Money.won(1_000), Money.won(50_000)),
            10,
            50);

    public static final Money PRICE = Money.won(100_000);
    public static final Money SHIPPING_FEE = Money.won(3_000);
    public static final Money TOTAL = PRICE.plus(SHIPPING_FEE);
    public static final Money FEE = Money.won(5_000);

    public static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");

    public static final ShippingAddress ADDRESS = new ShippingAddress(
            new HiddenText("김수집"),
            new HiddenText("+821012345678"),
            new HiddenText("04524"),
            new HiddenText("서울특별시 중구 세종대로 110"),
            Optional.of(new HiddenText("3층 302호")),
            Optional.of(new HiddenText("공동현관 1234#")));

    private OrderFixtures() {}

    public static MemberId member(int number) {
        return new MemberId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    private static Instant hour(int number) {
        return SOLD.plus(Duration.ofHours(number));
    }

    /** Something nobody else has bought. */
    public static Sale aSale() {
        return aSale(SELLER, BUYER);
    }

    public static Sale aSale(MemberId seller, MemberId buyer) {
        return new Sale(Channel.AUCTION, UUID.randomUUID(), "한정판 피규어", seller, buyer, PRICE, SHIPPING_FEE, FEE);
    }

    /** Waits for its money, and knows where to send the parcel. */
    public static Order awaitingPayment() {
        return awaitingPayment(aSale());
    }

    public static Order awaitingPayment(Sale sale) {
        return Order.open(sale, Optional.of(ADDRESS), POLICY, SOLD).order();
    }

    /** Waits for its money, and nobody knows where to. */
    public static Order withoutAddress() {
        return Order.open(aSale(), Optional.empty(), POLICY, SOLD).order();
    }

    public static Order meetingAgreed() {
        var asked = after(withoutAddress(), order -> order.meeting().request(Party.BUYER));
        return after(asked, order -> order.meeting().answer(Party.SELLER, true));
    }

    public static Order paid() {
        return paid(awaitingPayment());
    }

    public static Order paid(Order order) {
        return after(order, waiting -> waiting.pay(POLICY, PAID));
    }

    /** Paid, and the buyer has asked the seller to cancel once the free time was over. */
    public static Order cancelRequested() {
        return after(paid(), order -> order.cancelling().cancel(Party.BUYER, PAID.plus(POLICY.freeCancelWithin())));
    }

    public static Order shipped() {
        return shipped(paid(), INVOICE);
    }

    public static Order shipped(Order paid, Invoice invoice) {
        return after(paid, order -> order.handingOver().ship(invoice, Party.SELLER, SHIPPED));
    }

    public static Order delivered() {
        return after(shipped(), order -> order.handingOver().receive(Party.BUYER, POLICY, DELIVERED));
    }

    public static Order confirmed() {
        return after(delivered(), order -> order.handingOver().confirm(Party.BUYER, DELIVERED.plusSeconds(1)));
    }

    public static Order disputed() {
        return after(delivered(), order -> order.disputing().dispute("상자가 찌그러졌어요", Party.BUYER, DELIVERED));
    }

    /** Called off by the buyer after paying. */
    public static Order cancelled() {
        return after(paid(), order -> order.cancelling().cancel(Party.BUYER, PAID));
    }

    public static Order refunded() {
        return after(cancelled(), order -> order.refunded(PAID.plusSeconds(60)));
    }

    /** The order after a step that must succeed. */
    public static Order after(Order order, Function<Order, OrderDecision> step) {
        return done(step.apply(order)).order();
    }

    /** @throws AssertionError if it was refused */
    public static Done done(OrderDecision decision) {
        return switch (decision) {
            case Done done -> done;
            case OrderDecision.Refused refused -> throw new AssertionError("Refused: " + refused);
        };
    }
}
