package com.pikcur.web.community;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.community.CommunityEvent;
import com.pikcur.domain.community.CommunityEvent.FollowAccepted;
import com.pikcur.domain.community.CommunityEvent.FollowRequested;
import com.pikcur.domain.community.CommunityEvent.MemberFollowed;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RelationsOverHttpTest {

    private static final String USERS = "/api/v1/users/";

    private final Web web = new Web();

    @BeforeEach
    void everybody_has_joined() {
        web.relations.members.join(ALICE, new Nickname("alice"), NOW, Role.BUYER);
        web.relations.members.join(BOB, new Nickname("bob"), NOW, Role.BUYER);
        web.relations.members.join(SELLER, new Nickname("seller"), NOW, Role.SELLER);
    }

    @Test
    void a_block_stands_on_ones_own_list_alone_until_it_is_taken_back() {
        assertThat(send("PUT", ALICE, "blocks/" + BOB.value())).hasStatus(204);
        assertThat(send("PUT", ALICE, "blocks/" + BOB.value())).hasStatus(204);

        var items = json(send("GET", ALICE, "blocks"), 200).path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("id").asString()).isEqualTo(BOB.value().toString());
        assertThat(items.path(0).path("nickname").asString()).isEqualTo("bob");
        assertThat(json(send("GET", BOB, "blocks"), 200).path("items")).isEmpty();

        assertThat(send("DELETE", ALICE, "blocks/" + BOB.value())).hasStatus(204);
        assertThat(json(send("GET", ALICE, "blocks"), 200).path("items")).isEmpty();
    }

    @Test
    void nobody_blocks_or_follows_themself_or_somebody_who_is_not_there() {
        problem(send("PUT", ALICE, "blocks/" + ALICE.value()), 409, "not-oneself");
        problem(send("PUT", ALICE, ALICE.value() + "/follow"), 409, "not-oneself");
        problem(send("PUT", ALICE, "blocks/" + UUID.randomUUID()), 404, "not-found");
        problem(send("PUT", ALICE, UUID.randomUUID() + "/follow"), 404, "not-found");
        problem(send("GET", ALICE, UUID.randomUUID() + "/followers"), 404, "not-found");
    }

    @Test
    void to_follow_twice_is_to_follow_once() {
        assertThat(followState(ALICE, BOB)).isEqualTo("ACCEPTED");
        assertThat(followState(ALICE, BOB)).isEqualTo("ACCEPTED");

        var followers =
                json(web.http.get().uri(USERS + BOB.value() + "/followers").exchange(), 200);
        assertThat(followers.path("items")).hasSize(1);
        assertThat(followers.path("items").path(0).path("nickname").asString()).isEqualTo("alice");
        var counts =
                json(web.http.get().uri(USERS + BOB.value() + "/follow-counts").exchange(), 200);
        assertThat(counts.path("followers").asLong()).isEqualTo(1);
        assertThat(counts.path("following").asLong()).isZero();
        assertThat(web.relations.events.published(CommunityEvent.class))
                .containsExactly(new MemberFollowed(ALICE, BOB, NOW));

        assertThat(send("DELETE", ALICE, BOB.value() + "/follow")).hasStatus(204);
        assertThat(json(send("GET", ALICE, ALICE.value() + "/following"), 200).path("items"))
                .isEmpty();
    }

    @Test
    void whoever_wants_to_be_asked_says_yes_or_no() {
        json(put(BOB, "me/follow-settings", "{\"approvesFollowers\":true}"), 200);
        assertThat(followState(ALICE, BOB)).isEqualTo("REQUESTED");
        assertThat(followState(SELLER, BOB)).isEqualTo("REQUESTED");
        assertThat(json(send("GET", BOB, "me/follow-requests"), 200).path("items"))
                .hasSize(2);
        assertThat(json(send("GET", BOB, BOB.value() + "/followers"), 200).path("items"))
                .isEmpty();

        assertThat(send("PUT", BOB, "me/follow-requests/" + ALICE.value())).hasStatus(204);
        assertThat(send("PUT", BOB, "me/follow-requests/" + ALICE.value())).hasStatus(204);
        assertThat(send("DELETE", BOB, "me/follow-requests/" + SELLER.value())).hasStatus(204);

        assertThat(json(send("GET", BOB, BOB.value() + "/followers"), 200).path("items"))
                .hasSize(1);
        assertThat(json(send("GET", BOB, "me/follow-requests"), 200).path("items"))
                .isEmpty();
        problem(send("PUT", BOB, "me/follow-requests/" + SELLER.value()), 404, "not-found");
        assertThat(web.relations.events.published(CommunityEvent.class))
                .containsExactly(
                        new FollowRequested(ALICE, BOB, NOW),
                        new FollowRequested(SELLER, BOB, NOW),
                        new FollowAccepted(ALICE, BOB, NOW));
    }

    @Test
    void a_request_to_somebody_else_cannot_be_accepted() {
        json(put(BOB, "me/follow-settings", "{\"approvesFollowers\":true}"), 200);
        followState(ALICE, BOB);

        problem(send("PUT", SELLER, "me/follow-requests/" + ALICE.value()), 404, "not-found");
    }

    @Test
    void a_block_ends_follows_in_both_directions_and_lets_none_begin() {
        followState(ALICE, BOB);
        followState(BOB, ALICE);

        assertThat(send("PUT", ALICE, "blocks/" + BOB.value())).hasStatus(204);

        assertThat(web.relations.follows.all()).isEmpty();
        problem(send("PUT", BOB, ALICE.value() + "/follow"), 403, "may-not-follow");
        problem(send("PUT", ALICE, BOB.value() + "/follow"), 403, "may-not-follow");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, blocks",
        "PUT, blocks/01990000-0000-7000-8000-000000000001",
        "DELETE, blocks/01990000-0000-7000-8000-000000000001",
        "PUT, 01990000-0000-7000-8000-000000000001/follow",
        "DELETE, 01990000-0000-7000-8000-000000000001/follow",
        "GET, me/follow-requests",
        "PUT, me/follow-requests/01990000-0000-7000-8000-000000000001",
        "DELETE, me/follow-requests/01990000-0000-7000-8000-000000000001",
        "GET, me/follow-settings",
        "PUT, me/follow-settings"
    })
    void strangers_have_no_relations(String method, String path) {
        problem(web.http.method(HttpMethod.valueOf(method)).uri(USERS + path).exchange(), 401, "unauthenticated");
    }

    private String followState(MemberId follower, MemberId followed) {
        return json(send("PUT", follower, followed.value() + "/follow"), 200)
                .path("state")
                .asString();
    }

    private MvcTestResult send(String method, MemberId member, String path) {
        return web.http
                .method(HttpMethod.valueOf(method))
                .uri(USERS + path)
                .header("Authorization", web.as(member, Role.BUYER))
                .exchange();
    }

    private MvcTestResult put(MemberId member, String path, String body) {
        return web.http
                .put()
                .uri(USERS + path)
                .header("Authorization", web.as(member, Role.BUYER))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
