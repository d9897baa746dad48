package com.pikcur.web.order;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Orders;
import com.pikcur.web.Web;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Carol is an administrator. */
class DecidingDisputesOverHttpTest {

    private final Web web = new Web();
    private final Orders orders = web.orders;

    @Test
    void an_administrator_sees_any_order_but_not_where_the_buyer_lives() {
        new Sides(web).moveIn(ALICE, "Alice");
        var order = orders.disputed();

        var answer = look(order, CAROL, Role.ADMIN);

        var seen = json(answer, 200);
        assertThat(seen.path("complaint").asString()).isEqualTo("상자가 찢어져 있었습니다.");
        assertThat(seen.path("totalWon").asLong()).isEqualTo(103_000);
        assertThat(seen.path("shippingAddress").isNull()).isTrue();
        assertThat(seen.path("feeWon").isNull()).isTrue();
        assertThat(seen.path("mayDo")).isEmpty();
        assertThat(answer).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void a_part_goes_back_and_the_sale_is_final_for_the_rest() {
        var order = orders.disputed();

        var resolved = json(resolve(order, "{\"refundWon\":23000}"), 200);

        assertThat(resolved.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(orders.books.balance(new Account.RefundsDue(order))).isEqualTo(Money.won(23_000));
        assertThat(orders.books.balance(new Account.Available(SELLER))).isEqualTo(Money.won(75_000));
    }

    @Test
    void nothing_goes_back() {
        var order = orders.disputed();

        assertThat(json(resolve(order, "{\"refundWon\":0}"), 200).path("status").asString())
                .isEqualTo("CONFIRMED");

        assertThat(orders.books.balance(new Account.RefundsDue(order))).isEqualTo(Money.ZERO);
    }

    @Test
    void with_all_of_it_back_there_was_no_sale() {
        var order = orders.disputed();

        var resolved = json(resolve(order, "{\"refundWon\":103000}"), 200);

        assertThat(resolved.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(resolved.path("cancelReason").asString()).isEqualTo("DISPUTE");
        assertThat(orders.books.balance(new Account.RefundsDue(order))).isEqualTo(Money.won(103_000));
    }

    @Test
    void more_than_was_paid_cannot_go_back() {
        assertThat(problem(resolve(orders.disputed(), "{\"refundWon\":103001}"), 409, "refund-too-high")
                        .path("highestWon")
                        .asLong())
                .isEqualTo(103_000);
    }

    @Test
    void only_what_is_disputed_is_decided_and_only_once() {
        var order = orders.disputed();
        var resolved = json(resolve(order, "{\"refundWon\":0}"), 200);

        assertThat(json(resolve(order, "{\"refundWon\":0}"), 200)).isEqualTo(resolved);
        problem(resolve(order, "{\"refundWon\":1}"), 409, "order-not-in-state");
        problem(resolve(orders.delivered(), "{\"refundWon\":0}"), 409, "order-not-in-state");
    }

    @Test
    void a_refund_is_an_amount() {
        var order = orders.disputed();

        assertThat(wrongField(resolve(order, "{}"))).isEqualTo("refundWon");
        assertThat(wrongField(resolve(order, "{\"refundWon\":-1}"))).isEqualTo("refundWon");
        assertThat(wrongField(resolve(order, "{\"refundWon\":0.5}"))).isEqualTo("refundWon");
    }

    @Test
    void an_order_that_does_not_exist_is_not_there() {
        var nobodys = new OrderId(UUID.randomUUID());

        problem(look(nobodys, CAROL, Role.ADMIN), 404, "not-found");
        problem(resolve(nobodys, "{\"refundWon\":0}"), 404, "not-found");
    }

    @Test
    void none_of_it_is_for_either_side() {
        var order = orders.disputed();

        problem(look(order, ALICE, Role.BUYER), 403, "forbidden");
        problem(look(order, SELLER, Role.SELLER), 403, "forbidden");
        problem(resolve(order, ALICE, Role.BUYER, "{\"refundWon\":103000}"), 403, "forbidden");
        problem(web.http.get().uri("/api/v1/admin/orders/{id}", order.value()).exchange(), 401, "unauthenticated");
    }

    @Test
    void an_administrator_has_no_part_in_a_sale() {
        var answer = web.http
                .post()
                .uri("/api/v1/orders/{id}/confirm", orders.delivered().value())
                .header("Authorization", web.as(CAROL, Role.ADMIN))
                .exchange();

        problem(answer, 404, "not-found");
    }

    private MvcTestResult look(OrderId order, MemberId member, Role role) {
        return web.http
                .get()
                .uri("/api/v1/admin/orders/{id}", order.value())
                .header("Authorization", web.as(member, role))
                .exchange();
    }

    private MvcTestResult resolve(OrderId order, String body) {
        return resolve(order, CAROL, Role.ADMIN, body);
    }

    private MvcTestResult resolve(OrderId order, MemberId member, Role role, String body) {
        return web.http
                .post()
                .uri("/api/v1/admin/orders/{id}/resolve", order.value())
                .header("Authorization", web.as(member, role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
