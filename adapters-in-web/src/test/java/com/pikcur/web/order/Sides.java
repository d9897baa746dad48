package com.pikcur.web.order;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;

import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Web;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The two sides of a sale, and others, at their clients: Alice has bought, the seller has sold. */
public final class Sides {

    private static final String HOME = """
            {"label":"집","recipient":"김수집","phone":"010-1234-5678","postcode":"04524",
             "line1":"서울특별시 중구 세종대로 110","line2":"302호"}""";

    private final Web web;

    public Sides(Web web) {
        this.web = web;
    }

    public MvcTestResult buyer(String step, OrderId order) {
        return step(ALICE, step, order).exchange();
    }

    public MvcTestResult buyer(String step, OrderId order, String body) {
        return said(step(ALICE, step, order), body);
    }

    public MvcTestResult seller(String step, OrderId order) {
        return step(SELLER, step, order).exchange();
    }

    public MvcTestResult seller(String step, OrderId order, String body) {
        return said(step(SELLER, step, order), body);
    }

    /** @param step such as {@code POST confirm} */
    public MockMvcRequestBuilder step(MemberId member, String step, OrderId order) {
        var words = step.split(" ", 2);
        return web.http
                .method(HttpMethod.valueOf(words[0]))
                .uri("/api/v1/orders/" + order.value() + "/" + words[1])
                .header("Authorization", web.as(member, Role.BUYER, Role.SELLER));
    }

    public MvcTestResult looksAt(OrderId order, MemberId member) {
        return web.http
                .get()
                .uri("/api/v1/orders/{id}", order.value())
                .header("Authorization", web.as(member, Role.BUYER, Role.SELLER))
                .exchange();
    }

    /** Puts a home into somebody's address book, and tells its id. */
    String moveIn(MemberId member, String nickname) {
        web.profiles.members.join(member, new Nickname(nickname), NOW, Role.BUYER);
        return json(web.post(member, "/api/v1/users/addresses", HOME).exchange(), 201)
                .path("id")
                .asString();
    }

    public static MvcTestResult said(MockMvcRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
