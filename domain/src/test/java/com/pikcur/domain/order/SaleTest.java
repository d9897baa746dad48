package com.pikcur.domain.order;

import static com.pikcur.domain.order.OrderFixtures.BUYER;
import static com.pikcur.domain.order.OrderFixtures.FEE;
import static com.pikcur.domain.order.OrderFixtures.PRICE;
import static com.pikcur.domain.order.OrderFixtures.SELLER;
import static com.pikcur.domain.order.OrderFixtures.SHIPPING_FEE;
import static com.pikcur.domain.order.OrderFixtures.aSale;
import static com.pikcur.domain.order.OrderFixtures.awaitingPayment;
import static com.pikcur.domain.order.OrderFixtures.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleTest {

    @Test
    void the_same_sale_told_twice_is_the_same_order() {
        var sale = aSale();
        var again = sale(sale.subject(), BUYER, Money.won(1));

        assertThat(again.orderId()).isEqualTo(sale.orderId());
    }

    @Test
    void another_subject_or_another_buyer_is_another_order() {
        var sale = aSale();

        assertThat(sale(UUID.randomUUID(), BUYER, FEE).orderId()).isNotEqualTo(sale.orderId());
        assertThat(sale(sale.subject(), member(9), FEE).orderId()).isNotEqualTo(sale.orderId());
    }

    @Test
    void everybody_but_the_two_is_a_stranger() {
        assertThat(aSale().partyOf(BUYER)).contains(Party.BUYER);
        assertThat(aSale().partyOf(SELLER)).contains(Party.SELLER);
        assertThat(aSale().partyOf(member(9))).isEmpty();
    }

    @Test
    void nobody_buys_from_themselves_and_the_house_takes_no_more_than_the_price() {
        assertThatIllegalArgumentException().isThrownBy(() -> sale(UUID.randomUUID(), SELLER, FEE));
        assertThatIllegalArgumentException().isThrownBy(() -> sale(UUID.randomUUID(), BUYER, PRICE.plus(Money.won(1))));
    }

    /** The day is Korea's, where it begins nine hours earlier. */
    @ParameterizedTest
    @CsvSource({"2026-03-01T14:59:59Z, 260301", "2026-03-01T15:00:00Z, 260302"})
    void an_order_is_numbered_by_day_and_id(Instant at, String day) {
        var id = new OrderId(new UUID(0, 0x00FF_FFFF_FFFF_FFE0L | 0x05));

        assertThat(OrderNumber.of(id, at)).startsWith(day + "-5").hasSize(15).isEqualTo(OrderNumber.of(id, at));
    }

    @Test
    void a_number_has_only_signs_that_can_be_told_apart() {
        for (int count = 0; count < 200; count++) {
            assertThat(awaitingPayment().number()).matches("260302-[0-9A-HJKMNP-TV-Z]{8}");
        }
    }

    @ParameterizedTest(name = "{0} won cost {1} won")
    @CsvSource({
        // Nothing but the price is there to be taken.
        "0, 0",
        "999, 999",
        // The minimum, then the share, then the maximum.
        "1000, 1000",
        "20000, 1000",
        "20019, 1000",
        "20020, 1001",
        "999980, 49999",
        "1000000, 50000",
        "1000020, 50000"
    })
    void the_fee_is_a_share_within_limits(long priceWon, long feeWon) {
        var rule = new FeeRule(500, Money.won(1_000), Money.won(50_000));

        assertThat(rule.of(Money.won(priceWon))).isEqualTo(Money.won(feeWon));
    }

    @Test
    void a_share_is_from_nothing_to_all() {
        var none = Money.ZERO;
        var much = Money.won(1_000_000);

        assertThat(new FeeRule(0, none, much).of(PRICE)).isEqualTo(Money.ZERO);
        assertThat(new FeeRule(10_000, none, much).of(PRICE)).isEqualTo(PRICE);
        assertThatIllegalArgumentException().isThrownBy(() -> new FeeRule(-1, none, much));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeeRule(10_001, none, much));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeeRule(500, much, none));
    }

    @ParameterizedTest(name = "{0} % of {2} won, {1} % of it for the buyer")
    @CsvSource({
        "10, 50, 100000, 10000, 5000",
        "10, 50, 15, 2, 1",
        "10, 50, 1, 1, 0",
        "10, 0, 100000, 10000, 0",
        "10, 100, 100000, 10000, 10000",
        "0, 50, 100000, 0, 0"
    })
    void a_penalty_is_rounded_up_and_the_buyers_share_of_it_down(
            int percent, int sharePercent, long priceWon, long penaltyWon, long shareWon) {
        assertThat(policy(Duration.ofDays(1), percent, sharePercent).penaltyFor(Money.won(priceWon)))
                .isEqualTo(new Penalty(Money.won(penaltyWon), Money.won(shareWon)));
    }

    @Test
    void rules_that_make_no_sense_are_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(Duration.ZERO, 10, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(Duration.ofDays(1), 101, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(Duration.ofDays(1), 10, -1));
    }

    @ParameterizedTest
    @CsvSource({
        "kr.cjlogistics, 12345678, true",
        "kr, 123456789012345678901234567890, true",
        "k, 12345678, false",
        "KR.CJ, 12345678, false",
        "kr.cj, 1234567, false",
        "kr.cj, 1234567890123456789012345678901, false",
        "kr.cj, 1234-5678, false"
    })
    void an_invoice_is_a_carrier_and_a_number_without_hyphens(String carrier, String number, boolean wellFormed) {
        assertThat(Invoice.isWellFormed(carrier, number)).isEqualTo(wellFormed);
    }

    private static Sale sale(UUID subject, MemberId buyer, Money fee) {
        return new Sale(Channel.AUCTION, subject, "한정판", SELLER, buyer, PRICE, SHIPPING_FEE, fee);
    }

    private static OrderPolicy policy(Duration payWithin, int penaltyPercent, int sharePercent) {
        return new OrderPolicy(
                payWithin,
                Duration.ofHours(1),
                Duration.ofDays(7),
                new FeeRule(500, Money.ZERO, PRICE),
                penaltyPercent,
                sharePercent);
    }
}
