package com.pikcur.web.member;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.pikcur.application.member.BlockMember;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.MemberBlocked;
import com.pikcur.domain.member.MemberEvent.MemberUnblocked;
import com.pikcur.domain.member.MemberEvent.RolesChanged;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AdministrationOverHttpTest {

    private static final String MINA = "mina@pikcur.test";
    private static final String FOR_GOOD = "{\"reason\":\"가품 판매\"}";

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);
    private final MemberId admin = new MemberId(UUID.randomUUID());

    @BeforeEach
    void there_are_a_member_and_an_administrator() {
        visitor.joins(MINA, "미나");
        web.members.accounts.add(MemberFixtures.withRoles(MemberFixtures.anAccount(admin), Role.BUYER, Role.ADMIN));
    }

    @Test
    void a_blocked_member_is_kept_out_until_let_in_again() {
        var tokens = visitor.signsIn(MINA);

        json(block(FOR_GOOD), 200);
        problem(visitor.login(MINA, Visitor.PASSWORD), 403, "account-blocked");
        problem(visitor.refresh(tokens.path("refreshToken").asString()), 401, "refresh-token-refused");
        assertThat(web.members.events.published(MemberBlocked.class))
                .containsExactly(new MemberBlocked(mina(), 1, "가품 판매", Optional.empty()));

        assertThat(call("DELETE", "/" + mina().value() + "/block", "")).hasStatus(204);
        json(visitor.login(MINA, Visitor.PASSWORD), 200);
        assertThat(web.members.audit.kept(mina()))
                .extracting(AuditEntry::action, AuditEntry::by)
                .contains(tuple(AuditAction.BLOCKED, admin), tuple(AuditAction.UNBLOCKED, admin));
    }

    @Test
    void a_block_for_a_time_ends_by_timer_or_by_itself() {
        var until = NOW.plus(Duration.ofHours(2));

        json(block("{\"reason\":\"욕설\",\"until\":\"%s\"}".formatted(until)), 200);
        assertThat(web.members.timers.at(new Timer(BlockMember.END, mina().value())))
                .contains(until);

        web.house.clock.set(until.minusNanos(1_000));
        web.members.unblockMember().whenOver(mina());
        problem(visitor.login(MINA, Visitor.PASSWORD), 403, "account-blocked");

        web.house.clock.set(until);
        json(visitor.login(MINA, Visitor.PASSWORD), 200);
        web.members.unblockMember().whenOver(mina());
        assertThat(state()).isInstanceOf(AccountState.Active.class);
        assertThat(web.members.events.published(MemberUnblocked.class)).hasSize(1);
    }

    @Test
    void a_block_made_longer_outlives_the_old_timer() {
        var first = NOW.plus(Duration.ofHours(1));
        json(block("{\"reason\":\"욕설\",\"until\":\"%s\"}".formatted(first)), 200);
        json(block(FOR_GOOD), 200);

        web.house.clock.set(first);
        web.members.unblockMember().whenOver(mina());

        assertThat(state()).isInstanceOf(AccountState.Blocked.class);
        assertThat(web.members.timers.at(new Timer(BlockMember.END, mina().value())))
                .isEmpty();
    }

    @Test
    void nobody_blocks_themself_or_until_yesterday() {
        problem(call("PUT", "/" + admin.value() + "/block", FOR_GOOD), 409, "not-oneself");
        problem(block("{\"reason\":\"욕설\",\"until\":\"%s\"}".formatted(NOW)), 409, "end-passed");
        assertThat(wrongField(block("{\"reason\":\" \"}"))).isEqualTo("reason");
        problem(call("PUT", "/" + UUID.randomUUID() + "/block", FOR_GOOD), 404, "not-found");
    }

    @Test
    void roles_are_granted_and_old_tokens_void() {
        assertThat(call("PUT", "/" + mina().value() + "/roles", "{\"roles\":[\"BUYER\"]}"))
                .hasStatus(204);
        assertThat(call("PUT", "/" + mina().value() + "/roles", "{\"roles\":[\"BUYER\"]}"))
                .hasStatus(204);

        assertThat(web.members.events.published(RolesChanged.class)).containsExactly(new RolesChanged(mina(), 1));
        assertThat(web.members.accounts.find(mina()).orElseThrow().roles()).containsExactly(Role.BUYER);
        problem(call("PUT", "/" + admin.value() + "/roles", "{\"roles\":[]}"), 409, "not-oneself");
        problem(call("PUT", "/" + mina().value() + "/roles", "{\"roles\":[\"EMPEROR\"]}"), 400, "invalid-request");
        problem(call("PUT", "/" + mina().value() + "/roles", "{}"), 400, "invalid-request");
    }

    @Test
    void a_member_is_looked_up_with_what_was_done_to_the_account() {
        json(block(FOR_GOOD), 200);

        var found = json(call("GET", "?email=MINA@pikcur.test", ""), 200);
        assertThat(found.path("state").asString()).isEqualTo("BLOCKED");
        assertThat(found.path("blockReason").asString()).isEqualTo("가품 판매");
        assertThat(json(call("GET", "/" + mina().value(), ""), 200)).isEqualTo(found);
        var audit = json(call("GET", "/" + mina().value() + "/audit", ""), 200).path("items");
        assertThat(audit.path(0).path("action").asString()).isEqualTo("BLOCKED");
        assertThat(audit.path(0).path("byId").asString())
                .isEqualTo(admin.value().toString());
        problem(call("GET", "?email=nobody@pikcur.test", ""), 404, "not-found");
    }

    @Test
    void none_of_it_is_for_members() {
        var tokens = visitor.signsIn(MINA);

        problem(visitor.get("/admin/users/" + mina().value(), tokens), 403, "forbidden");
        problem(
                visitor.put("/admin/users/" + mina().value() + "/roles", tokens, "{\"roles\":[\"ADMIN\"]}"),
                403,
                "forbidden");
        problem(web.http.get().uri("/api/v1/admin/users/{id}", mina().value()).exchange(), 401, "unauthenticated");
    }

    private MvcTestResult block(String body) {
        return call("PUT", "/" + mina().value() + "/block", body);
    }

    private MvcTestResult call(String method, String path, String body) {
        return web.http
                .method(HttpMethod.valueOf(method))
                .uri("/api/v1/admin/users" + path)
                .header("Authorization", web.as(admin, Role.ADMIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MemberId mina() {
        return web.members.accounts.findByEmail(MINA).orElseThrow().member();
    }

    private AccountState state() {
        return web.members.accounts.find(mina()).orElseThrow().state();
    }
}
