package com.pikcur.web.order;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Orders;
import com.pikcur.web.Web;
import org.junit.jupiter.api.Test;

class SettlingTheHandoverOverHttpTest {

    private final Web web = new Web();
    private final Orders orders = web.orders;
    private final Sides sides = new Sides(web);

    @Test
    void a_buyer_chooses_out_of_their_own_book() {
        var order = orders.openedByANomad();
        assertThat(steps(order)).doesNotContain("PAY");

        var chosen = json(sides.buyer("PUT address", order, address(sides.moveIn(ALICE, "Alice"))), 200);

        assertThat(chosen.at("/shippingAddress/recipient").asString()).isEqualTo("김수집");
        assertThat(chosen.at("/shippingAddress/phone").asString()).isEqualTo("+821012345678");
        assertThat(chosen.at("/shippingAddress/line2").asString()).isEqualTo("302호");
        assertThat(steps(order)).contains("PAY");
    }

    @Test
    void anothers_address_is_not_there() {
        var home = sides.moveIn(BOB, "Bob");

        problem(sides.buyer("PUT address", orders.opened(), address(home)), 404, "not-found");
    }

    @Test
    void anothers_order_is_sent_nowhere() {
        var home = sides.moveIn(BOB, "Bob");

        problem(Sides.said(sides.step(BOB, "PUT address", orders.opened()), address(home)), 404, "not-found");
    }

    @Test
    void a_seller_does_not_say_where_to() {
        var home = sides.moveIn(SELLER, "Seller");

        problem(sides.seller("PUT address", orders.opened(), address(home)), 403, "not-your-turn");
    }

    @Test
    void what_is_paid_for_goes_where_it_was_to_go() {
        var home = sides.moveIn(ALICE, "Alice");

        problem(sides.buyer("PUT address", orders.paid(), address(home)), 409, "order-not-in-state");
    }

    @Test
    void an_address_has_an_id() {
        var order = orders.opened();

        assertThat(wrongField(sides.buyer("PUT address", order, "{}"))).isEqualTo("addressId");
        assertThat(wrongField(sides.buyer("PUT address", order, address("home"))))
                .isEqualTo("addressId");
    }

    @Test
    void they_agree_to_meet_and_nothing_is_shipped() {
        var order = orders.opened();

        var asked = json(sides.buyer("POST meeting", order), 200);
        assertThat(asked.path("handover").asString()).isEqualTo("MEETING_REQUESTED");
        assertThat(asked.path("totalWon").asLong()).isEqualTo(103_000);
        assertThat(json(sides.buyer("POST meeting", order), 200)).isEqualTo(asked);

        var agreed = json(sides.seller("POST meeting/agree", order), 200);
        assertThat(agreed.path("handover").asString()).isEqualTo("MEETING");
        assertThat(agreed.path("shippingFeeWon").asLong()).isZero();
        assertThat(agreed.path("totalWon").asLong()).isEqualTo(100_000);
        assertThat(steps(order)).contains("PAY", "WITHDRAW_MEETING");
    }

    @Test
    void a_seller_rather_sends_a_parcel() {
        var order = orders.opened();
        json(sides.buyer("POST meeting", order), 200);

        assertThat(json(sides.seller("POST meeting/decline", order), 200)
                        .path("handover")
                        .asString())
                .isEqualTo("PARCEL");
        assertThat(json(sides.seller("POST meeting/decline", order), 200)
                        .path("handover")
                        .asString())
                .isEqualTo("PARCEL");
    }

    @Test
    void a_buyer_wants_a_parcel_after_all() {
        var order = orders.opened();
        assertThat(json(sides.buyer("DELETE meeting", order), 200)
                        .path("handover")
                        .asString())
                .isEqualTo("PARCEL");
        json(sides.buyer("POST meeting", order), 200);

        assertThat(json(sides.buyer("DELETE meeting", order), 200)
                        .path("handover")
                        .asString())
                .isEqualTo("PARCEL");
        problem(sides.seller("POST meeting/agree", order), 409, "order-not-in-state");
    }

    @Test
    void each_side_has_its_own_part_in_a_meeting() {
        var order = orders.opened();

        problem(sides.seller("POST meeting", order), 403, "not-your-turn");
        problem(sides.seller("DELETE meeting", order), 403, "not-your-turn");
        problem(sides.buyer("POST meeting/agree", order), 403, "not-your-turn");
        problem(sides.buyer("POST meeting/decline", order), 403, "not-your-turn");
    }

    @Test
    void a_paid_order_is_handed_over_as_it_was_paid_for() {
        problem(sides.buyer("POST meeting", orders.paid()), 409, "order-not-in-state");
    }

    private String steps(OrderId order) {
        return json(sides.looksAt(order, ALICE), 200).path("mayDo").toString();
    }

    private static String address(String id) {
        return "{\"addressId\":\"" + id + "\"}";
    }
}
