package com.pikcur.web.community;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.member;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.member.AddToBlockList;
import com.pikcur.domain.community.Follow;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LimitsOfRelationsOverHttpTest {

    private static final String USERS = "/api/v1/users/";

    private final Web web = new Web();

    @BeforeEach
    void everybody_has_joined() {
        web.relations.members.join(ALICE, new Nickname("alice"), NOW, Role.BUYER);
        web.relations.members.join(BOB, new Nickname("bob"), NOW, Role.BUYER);
        web.relations.members.join(SELLER, new Nickname("seller"), NOW, Role.SELLER);
    }

    @Test
    void nobody_blocks_more_than_the_most() {
        strangers(AddToBlockList.MOST - 1).forEach(stranger -> web.relations.blocks.block(ALICE, stranger, NOW));

        assertThat(put(ALICE, "blocks/" + BOB.value())).hasStatus(204);
        var problem = problem(put(ALICE, "blocks/" + SELLER.value()), 409, "block-list-full");

        assertThat(problem.path("most").asInt()).isEqualTo(1_000);
        assertThat(put(ALICE, "blocks/" + BOB.value())).hasStatus(204);
        assertThat(web.relations.blocks.hasBlocked(ALICE, SELLER)).isFalse();
    }

    @Test
    void nobody_follows_more_than_the_most() {
        strangers(Follow.MOST_FOLLOWED - 1)
                .forEach(stranger -> web.relations.follows.save(Follow.begun(ALICE, stranger, true, NOW)));

        json(put(ALICE, BOB.value() + "/follow"), 200);
        var problem = problem(put(ALICE, SELLER.value() + "/follow"), 409, "too-many-followed");

        assertThat(problem.path("most").asInt()).isEqualTo(5_000);
        json(put(ALICE, BOB.value() + "/follow"), 200);
        assertThat(web.relations.follows.find(ALICE, SELLER)).isEmpty();
    }

    @Test
    void a_block_list_is_read_part_by_part() {
        web.relations.blocks.block(ALICE, BOB, NOW);
        web.relations.blocks.block(ALICE, SELLER, NOW.plusSeconds(1));

        assertThatPartsAre(ALICE, "blocks", SELLER, BOB);
    }

    @Test
    void followers_are_read_part_by_part() {
        web.relations.follows.save(Follow.begun(ALICE, BOB, false, NOW));
        web.relations.follows.save(Follow.begun(SELLER, BOB, false, NOW.plusSeconds(1)));

        assertThatPartsAre(ALICE, BOB.value() + "/followers", SELLER, ALICE);
    }

    @Test
    void those_followed_are_read_part_by_part() {
        web.relations.follows.save(Follow.begun(ALICE, BOB, false, NOW));
        web.relations.follows.save(Follow.begun(ALICE, SELLER, false, NOW.plusSeconds(1)));

        assertThatPartsAre(BOB, ALICE.value() + "/following", SELLER, BOB);
    }

    @Test
    void requests_are_read_part_by_part() {
        web.relations.follows.save(Follow.begun(ALICE, BOB, true, NOW));
        web.relations.follows.save(Follow.begun(SELLER, BOB, true, NOW.plusSeconds(1)));

        assertThatPartsAre(BOB, "me/follow-requests", SELLER, ALICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks", "me/follow-requests", "{alice}/followers", "{alice}/following"})
    void a_part_nobody_was_told_of_and_one_too_long_are_refused(String list) {
        var path = list.replace("{alice}", ALICE.value().toString());

        assertThat(wrongField(get(ALICE, path + "?cursor=somewhere"))).isEqualTo("cursor");
        assertThat(wrongField(get(ALICE, path + "?limit=101"))).isEqualTo("limit");
        assertThat(wrongField(get(ALICE, path + "?limit=0"))).isEqualTo("limit");
    }

    private void assertThatPartsAre(MemberId reader, String list, MemberId first, MemberId last) {
        var beginning = json(get(reader, list + "?limit=1"), 200);
        assertThat(beginning.path("items")).hasSize(1);
        assertThat(beginning.path("items").path(0).path("id").asString())
                .isEqualTo(first.value().toString());

        var end = json(
                get(reader, list + "?limit=1&cursor=" + beginning.path("next").asString()), 200);
        assertThat(end.path("items")).hasSize(1);
        assertThat(end.path("items").path(0).path("id").asString())
                .isEqualTo(last.value().toString());
        assertThat(end.path("next").isNull() || end.path("next").isMissingNode())
                .isTrue();
    }

    private static List<MemberId> strangers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> member(1_000 + number))
                .toList();
    }

    private MvcTestResult put(MemberId member, String path) {
        return web.http
                .put()
                .uri(USERS + path)
                .header("Authorization", web.as(member, Role.BUYER))
                .exchange();
    }

    private MvcTestResult get(MemberId member, String path) {
        return web.http
                .get()
                .uri(USERS + path)
                .header("Authorization", web.as(member, Role.BUYER))
                .exchange();
    }
}
