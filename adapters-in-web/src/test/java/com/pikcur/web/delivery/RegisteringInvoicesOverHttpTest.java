package com.pikcur.web.delivery;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.DeliveryEvent.InvoiceReuseRefused;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelRegistered;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Orders;
import com.pikcur.web.Web;
import com.pikcur.web.order.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RegisteringInvoicesOverHttpTest {

    private static final String PARCEL = invoice("kr.cjlogistics", "123456789012");

    private final Web web = new Web();
    private final Orders orders = web.orders;
    private final Sides sides = new Sides(web);

    private static String invoice(String carrierCode, String trackingNumber) {
        return "{\"carrierCode\":\"%s\",\"trackingNumber\":\"%s\"}".formatted(carrierCode, trackingNumber);
    }

    @ParameterizedTest
    @CsvSource({
        "kr.cjlogistics, 1234-5678-9012, 123456789012",
        "04, 123456789012, 123456789012",
        "04, ' 12-34 567890-', 1234567890"
    })
    void a_parcel_is_registered_under_either_code_of_its_carrier_and_a_plain_number(
            String carrier, String written, String kept) {
        var order = orders.paid();

        var shipped = json(sides.seller("POST invoice", order, invoice(carrier, written)), 200);

        assertThat(shipped.path("status").asString()).isEqualTo("SHIPPED");
        assertThat(shipped.path("shippedAt").asString()).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(shipped.at("/invoice/carrierCode").asString()).isEqualTo("kr.cjlogistics");
        assertThat(shipped.at("/invoice/trackingNumber").asString()).isEqualTo(kept);
        assertThat(json(sides.looksAt(order, SELLER), 200)).isEqualTo(shipped);
        assertThat(web.deliveries.parcels.findBy(new Invoice("kr.cjlogistics", kept)))
                .hasValueSatisfying(parcel -> assertThat(parcel.order()).isEqualTo(order));
    }

    @Test
    void an_address_may_be_in_the_answer_so_nobody_keeps_it() {
        assertThat(sides.seller("POST invoice", orders.paid(), PARCEL)).hasHeader("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource({"ko, 조회할 수 있는 택배사가 아닙니다", "en, is not a carrier whose parcels can be tracked"})
    void a_carrier_nobody_can_track_is_refused(String language, String message) {
        var answer = said(orders.paid(), language, invoice("kr.nobody", "123456789012"));

        assertThat(wrongField(answer)).isEqualTo("carrierCode");
        assertThat(messageOf(answer)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "ko, 04, CJ대한통운의 송장 번호는 숫자 10–12자리여야 합니다",
        "en, 04, must have 10–12 digits for CJ대한통운",
        "ko, 01, 우체국택배의 송장 번호는 숫자 13자리여야 합니다",
        "en, 01, must have 13 digits for 우체국택배"
    })
    void a_number_the_carrier_does_not_give_is_refused(String language, String carrier, String message) {
        var answer = said(orders.paid(), language, invoice(carrier, "12345678"));

        assertThat(wrongField(answer)).isEqualTo("trackingNumber");
        assertThat(messageOf(answer)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"123456789, 400", "1234567890, 200", "123456789012, 200", "1234567890123, 400", "12345678901A, 400"})
    void a_number_has_as_many_digits_as_the_carrier_gives(String number, int status) {
        assertThat(sides.seller("POST invoice", orders.paid(), invoice("kr.cjlogistics", number)))
                .hasStatus(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"carrierCode\":4,\"trackingNumber\":\"123456789012\"}",
                "{\"carrierCode\":\"04\",\"trackingNumber\":123456789012}",
                "{\"carrierCode\":\"04\",\"trackingNumber\":\"123456789012\",\"seller\":\"me\"}",
                "{\"carrierCode\":null,\"trackingNumber\":\"123456789012\"}",
                "{\"carrierCode\":\"04\\u0000\",\"trackingNumber\":\"123456789012\"}"
            })
    void a_body_that_is_not_what_it_should_be_ships_nothing(String body) {
        var order = orders.paid();

        wrongField(sides.seller("POST invoice", order, body));

        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.PAID);
        assertThat(web.deliveries.parcels.all()).isEmpty();
    }

    @Test
    void the_same_invoice_twice_is_one_parcel() {
        var order = orders.paid();
        var first = json(sides.seller("POST invoice", order, PARCEL), 200);

        var second = json(sides.seller("POST invoice", order, invoice("04", "1234-5678-9012")), 200);

        assertThat(second).isEqualTo(first);
        assertThat(orders.events.published(ParcelRegistered.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ko, 이미 등록된 송장 번호", "en, Invoice number in use"})
    void another_orders_number_is_refused_and_those_it_belongs_to_hear_of_it(String language, String title) {
        json(sides.seller("POST invoice", orders.paid(), PARCEL), 200);
        var order = orders.paid();

        var refused = problem(said(order, language, PARCEL), 409, "invoice-used");

        assertThat(refused.path("title").asString()).isEqualTo(title);
        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.PAID);
        assertThat(orders.events.published(InvoiceReuseRefused.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ko, 상대방이 할 일", "en, For the other side to do"})
    void a_buyer_sends_nothing(String language, String title) {
        var answer = sides.step(ALICE, "POST invoice", orders.paid()).header("Accept-Language", language);

        var refused = problem(Sides.said(answer, PARCEL), 403, "not-your-turn");

        assertThat(refused.path("title").asString()).isEqualTo(title);
        assertThat(refused.path("party").asString()).isEqualTo("SELLER");
    }

    @ParameterizedTest
    @CsvSource({"ko, 지금은 할 수 없는 작업", "en, Not at this point"})
    void what_is_not_paid_is_not_sent(String language, String title) {
        var refused = problem(said(orders.opened(), language, PARCEL), 409, "order-not-in-state");

        assertThat(refused.path("title").asString()).isEqualTo(title);
        assertThat(refused.path("orderStatus").asString()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void what_is_sent_already_is_not_sent_again_under_another_number() {
        var order = orders.paid();
        json(sides.seller("POST invoice", order, PARCEL), 200);

        problem(sides.seller("POST invoice", order, invoice("04", "999999999999")), 409, "order-not-in-state");
    }

    @Test
    void strangers_learn_nothing() {
        var order = orders.paid();

        problem(Sides.said(sides.step(BOB, "POST invoice", order), PARCEL), 404, "not-found");

        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.PAID);
    }

    private MvcTestResult said(OrderId order, String language, String body) {
        return Sides.said(sides.step(SELLER, "POST invoice", order).header("Accept-Language", language), body);
    }

    private static String messageOf(MvcTestResult answer) {
        return json(answer, 400).at("/errors/0/message").asString();
    }
}
