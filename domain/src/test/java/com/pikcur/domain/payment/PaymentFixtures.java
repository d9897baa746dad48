package com.pikcur.domain.payment;

import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.FeeRule;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.order.Sale;
import com.pikcur.domain.order.ShippingAddress;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Orders, quotes and payments to try rules on. Everything happens at {@link #NOW} unless the test says otherwise. */
public final class PaymentFixtures {

    public static final Instant NOW = Instant.parse("2026-03-02T03:00:00.000001Z");
    public static final MemberId SELLER = new MemberId(new UUID(1, 1));
    public static final MemberId BUYER = new MemberId(new UUID(1, 2));
    public static final PaymentProvider TOSS = new PaymentProvider("toss");
    public static final Money PRICE = Money.won(50_000);
    public static final Money SHIPPING_FEE = Money.won(3_000);
    public static final Money TOTAL = PRICE.plus(SHIPPING_FEE);
    public static final Duration QUOTE_VALID_FOR = Duration.ofMinutes(30);

    public static final OrderPolicy POLICY = new OrderPolicy(
            Duration.ofHours(48),
            Duration.ofHours(1),
            Duration.ofDays(7),
            new FeeRule(500, Money.ZERO, Money.won(1_000_000)),
            10,
            50);

    private PaymentFixtures() {}

    /** A sale of its own, waiting for its money, with an address. */
    public static Order anOrder() {
        var sale = new Sale(
                Channel.AUCTION,
                UUID.randomUUID(),
                "A lamp",
                SELLER,
                BUYER,
                PRICE,
                SHIPPING_FEE,
                POLICY.fee().of(PRICE));
        return Order.open(sale, Optional.of(anAddress()), POLICY, NOW).order();
    }

    public static ShippingAddress anAddress() {
        return new ShippingAddress(
                new HiddenText("김미나"),
                new HiddenText("01012345678"),
                new HiddenText("04524"),
                new HiddenText("서울 중구 세종대로 110"),
                Optional.of(new HiddenText("3층")),
                Optional.empty());
    }

    public static Quote aQuote(Order order) {
        return aQuote(order, Money.ZERO);
    }

    public static Quote aQuote(Order order, Money points) {
        return Quote.issue(new QuoteId(UUID.randomUUID()), order, TOSS, points, NOW, NOW.plus(QUOTE_VALID_FOR));
    }

    /** An attempt to pay it, under a key of its own. */
    public static Payment aPayment(Quote quote) {
        return Payment.begin(new PaymentId(UUID.randomUUID()), quote, aKey(), NOW);
    }

    /** It has taken all that was asked for. */
    public static Payment aPaidPayment(Quote quote) {
        var payment = aPayment(quote);
        return payment.paid(told(payment));
    }

    public static PaymentKey aKey() {
        return new PaymentKey("key-" + UUID.randomUUID());
    }

    /** What its provider tells of it once the amount was taken. */
    public static ToldPayment told(Payment payment) {
        return told(payment, payment.asked());
    }

    public static ToldPayment told(Payment payment, Money amount) {
        return new ToldPayment(
                payment.key(),
                MerchantUid.of(payment.quote()).value(),
                amount,
                Money.ZERO,
                payment.beganAt(),
                Optional.empty());
    }

    /** Where the buyer is to transfer the amount to, and until when. */
    public static VirtualAccount anAccount() {
        return new VirtualAccount("004", new HiddenText("12345678901234"), Optional.of(NOW.plus(Duration.ofDays(3))));
    }
}
