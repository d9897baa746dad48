package com.pikcur.websocket.shared;

import static com.pikcur.websocket.auction.Boards.board;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of connections whose token is good no longer. */
@Timeout(120)
class EndedSessionsTest {

    private static final UUID ALICE = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID BOB = UUID.fromString("01900000-0000-7000-8000-000000000002");

    private final LiveServer server = new LiveServer(LiveServer.PATIENT);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void who_is_blocked_is_told_and_sent_away_and_nobody_else() {
        var auction = new AuctionId(UUID.randomUUID());
        try (var alice = LiveClient.signedIn(server, "member-" + ALICE);
                var bob = LiveClient.signedIn(server, "member-" + BOB);
                var stranger = LiveClient.anonymous(server)) {
            server.take(new VoidMark.OfMember(new MemberId(ALICE), 1, VoidReason.BLOCKED));

            assertThat(alice.refusal().get("type").stringValue()).isEqualTo("/problems/account-blocked");
            server.show(board(auction, 1));
            for (var other : new LiveClient[] {bob, stranger}) {
                other.subscribe("sub-0", "/topic/auctions/" + auction.value());
                assertThat(other.nextSeq()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_session_that_is_ended_ends_its_connections() {
        try (var one = LiveClient.signedIn(server, "member-" + ALICE);
                var two = LiveClient.signedIn(server, "member-" + ALICE)) {
            server.take(new VoidMark.OfSession(new SessionId(ALICE), VoidReason.SIGNED_OUT));

            assertThat(one.refusal().get("type").stringValue()).isEqualTo("/problems/session-ended");
            assertThat(two.refusal().get("type").stringValue()).isEqualTo("/problems/session-ended");
        }
    }

    @Test
    void a_token_that_was_taken_back_opens_no_connection() {
        server.take(new VoidMark.OfSession(new SessionId(ALICE), VoidReason.PASSWORD_CHANGED));
        server.take(new VoidMark.OfMember(new MemberId(BOB), 1, VoidReason.BLOCKED));
        try (var alice = LiveClient.open(server);
                var bob = LiveClient.open(server)) {
            alice.connect("Authorization:Bearer member-" + ALICE);
            bob.connect("Authorization:Bearer member-" + BOB);

            assertThat(alice.refusal().get("type").stringValue()).isEqualTo("/problems/session-ended");
            assertThat(bob.refusal().get("type").stringValue()).isEqualTo("/problems/account-blocked");
        }
    }

    @Test
    void who_has_a_temporary_password_hears_nothing_before_choosing_another() {
        try (var alice = LiveClient.open(server)) {
            alice.connect("Authorization:Bearer temporary-member-" + ALICE);

            assertThat(alice.refusal().get("type").stringValue()).isEqualTo("/problems/password-change-required");
        }
    }

    @Test
    void a_connection_ends_with_its_token() {
        try (var alice = LiveClient.signedIn(server, "member-" + ALICE);
                var stranger = LiveClient.anonymous(server)) {
            server.advance(SpokenTokens.VALID_FOR);

            assertThat(alice.refusal().get("type").stringValue()).isEqualTo("/problems/session-expired");
            stranger.subscribe("sub-0", "/topic/elsewhere");
            assertThat(stranger.refusal().get("type").stringValue()).isEqualTo("/problems/forbidden");
        }
    }

    @Test
    void who_has_left_is_watched_no_longer() {
        try (var alice = LiveClient.signedIn(server, "member-" + ALICE)) {
            assertThat(server.watchedTokenCount()).isEqualTo(1);
            alice.vanish();

            await().atMost(Duration.ofSeconds(60)).until(() -> server.watchedTokenCount() == 0);
        }
    }
}
