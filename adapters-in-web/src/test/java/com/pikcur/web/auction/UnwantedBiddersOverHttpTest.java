package com.pikcur.web.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class UnwantedBiddersOverHttpTest {

    private final Web web = new Web();
    private final House house = web.house;
    private final AuctionId auction = house.has(aLot().withBuyNow(30_000));

    @BeforeEach
    void everybody_has_joined() {
        web.relations.members.join(ALICE, new Nickname("alice"), NOW, Role.BUYER);
        web.relations.members.join(BOB, new Nickname("bob"), NOW, Role.BUYER);
        web.relations.members.join(SELLER, new Nickname("seller"), NOW, Role.SELLER);
    }

    @Test
    void whom_the_seller_has_blocked_neither_bids_nor_buys() {
        block(HttpMethod.PUT, SELLER, ALICE);

        problem(bid(ALICE), 403, "may-not-bid");
        problem(buyNow(ALICE), 403, "may-not-bid");
        assertThat(house.auctions.standingBids(auction)).isEmpty();
        json(bid(BOB), 201);
    }

    @Test
    void whoever_has_blocked_the_seller_may_bid() {
        block(HttpMethod.PUT, ALICE, SELLER);

        json(bid(ALICE), 201);
    }

    @Test
    void once_the_block_is_taken_back_bids_are_welcome() {
        block(HttpMethod.PUT, SELLER, ALICE);
        block(HttpMethod.DELETE, SELLER, ALICE);

        json(bid(ALICE), 201);
    }

    private void block(HttpMethod method, MemberId by, MemberId whom) {
        assertThat(web.http
                        .method(method)
                        .uri("/api/v1/users/blocks/{id}", whom.value())
                        .header("Authorization", web.as(by, Role.BUYER))
                        .exchange())
                .hasStatus(204);
    }

    private MvcTestResult bid(MemberId bidder) {
        return web.http
                .post()
                .uri("/api/v1/auctions/{id}/bids", auction.value())
                .header("Authorization", web.as(bidder))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"maxAmountWon\":25000}")
                .exchange();
    }

    private MvcTestResult buyNow(MemberId buyer) {
        return web.http
                .post()
                .uri("/api/v1/auctions/{id}/buy-now", auction.value())
                .header("Authorization", web.as(buyer))
                .exchange();
    }
}
