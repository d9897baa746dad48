package com.pikcur.websocket.auction;

import static com.pikcur.websocket.auction.Boards.CLOSES_AT;
import static com.pikcur.websocket.auction.Boards.anAuction;
import static com.pikcur.websocket.auction.Boards.board;
import static com.pikcur.websocket.auction.Boards.destination;
import static com.pikcur.websocket.auction.Boards.endedUnsold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.websocket.shared.LiveClient;
import com.pikcur.websocket.shared.LiveServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchingAnAuctionTest {

    private static final LiveServer SERVER = LiveServer.shared();

    private final AuctionId auction = anAuction();
    private final LiveClient watcher = LiveClient.anonymous(SERVER);

    @AfterEach
    void leave() {
        watcher.close();
    }

    @Test
    void the_first_message_is_how_the_auction_stands() {
        SERVER.show(board(auction, 7));

        watcher.subscribe("sub-0", destination(auction));

        var message = watcher.nextMessage();
        assertThat(message.propertyNames())
                .containsExactlyInAnyOrder(
                        "seq",
                        "currentPriceWon",
                        "minimumBidWon",
                        "bidCount",
                        "leading",
                        "reserve",
                        "closesAt",
                        "status",
                        "serverTime");
        assertThat(message.get("seq").longValue()).isEqualTo(7);
        assertThat(message.get("currentPriceWon").longValue()).isEqualTo(7_000);
        assertThat(message.get("minimumBidWon").longValue()).isEqualTo(7_500);
        assertThat(message.get("bidCount").intValue()).isEqualTo(7);
        assertThat(message.get("leading").toString()).isEqualTo("{\"alias\":\"a1b2c3d4e5\"}");
        assertThat(message.get("reserve").stringValue()).isEqualTo("NOT_MET");
        assertThat(message.get("closesAt").stringValue()).isEqualTo(CLOSES_AT.toString());
        assertThat(message.get("status").stringValue()).isEqualTo("OPEN");
        assertThat(Instant.parse(message.get("serverTime").stringValue()))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void what_an_auction_does_not_have_is_null() {
        SERVER.show(endedUnsold(auction, 3));

        watcher.subscribe("sub-0", destination(auction));

        var message = watcher.nextMessage();
        assertThat(message.get("leading").isNull()).isTrue();
        assertThat(message.get("minimumBidWon").isNull()).isTrue();
        assertThat(message.get("status").stringValue()).isEqualTo("UNSOLD");
    }

    @Test
    void a_message_tells_which_subscription_it_is_for() {
        SERVER.show(board(auction, 7));

        watcher.subscribe("a:b", destination(auction));

        assertThat(watcher.next().headers())
                .containsAllEntriesOf(Map.of(
                        "subscription",
                        "a\\cb",
                        "destination",
                        destination(auction),
                        "message-id",
                        auction.value() + "-7",
                        "content-type",
                        "application/json"))
                .containsKey("content-length");
    }

    @Test
    void newer_boards_follow_and_older_ones_do_not() {
        SERVER.show(board(auction, 1));
        watcher.subscribe("sub-0", destination(auction));
        assertThat(watcher.nextSeq()).isEqualTo(1);

        SERVER.show(board(auction, 3));
        SERVER.show(board(auction, 2));
        SERVER.show(board(auction, 4));

        assertThat(watcher.seqsUpTo(4)).isSubsetOf(3L, 4L).isSorted();
    }

    @Test
    void a_busy_auction_is_told_ten_times_a_second_and_its_last_board_is_never_lost() {
        SERVER.show(board(auction, 1));
        watcher.subscribe("sub-0", destination(auction));
        assertThat(watcher.nextSeq()).isEqualTo(1);
        var began = Instant.now();

        for (var seq = 2; seq <= 20_000; seq++) {
            SERVER.show(board(auction, seq));
        }
        var seqs = watcher.seqsUpTo(20_000);

        // One at once, one more for each tenth of a second, and the last.
        var mostAllowed = 2 + Duration.between(began, Instant.now()).toMillis() / 100;
        assertThat(seqs).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(Math.toIntExact(mostAllowed));
    }

    @Test
    void whoever_comes_back_is_told_only_what_is_newer_than_what_they_know() {
        SERVER.show(board(auction, 7));
        watcher.subscribe("behind", destination(auction), "last-seq:6");
        assertThat(watcher.next().headers()).containsEntry("subscription", "behind");

        watcher.subscribe("ahead", destination(auction), "last-seq:7", "receipt:subscribed");
        assertThat(watcher.next().headers()).containsEntry("receipt-id", "subscribed");
        SERVER.show(board(auction, 8));

        assertThat(List.of(watcher.next().headers(), watcher.next().headers()))
                .extracting(headers -> headers.get("subscription"), headers -> headers.get("message-id"))
                .containsExactlyInAnyOrder(
                        tuple("behind", auction.value() + "-8"), tuple("ahead", auction.value() + "-8"));
    }

    @Test
    void one_connection_watches_several_auctions() {
        var other = anAuction();
        SERVER.show(board(auction, 1));
        SERVER.show(board(other, 5));

        watcher.subscribe("one", destination(auction));
        watcher.subscribe("other", destination(other));

        assertThat(List.of(watcher.nextSeq(), watcher.nextSeq())).containsExactlyInAnyOrder(1L, 5L);
    }

    @Test
    void members_watch_as_everybody_does() {
        SERVER.show(board(auction, 1));
        try (var member = LiveClient.signedIn(SERVER, "member-" + UUID.randomUUID())) {
            member.subscribe("sub-0", destination(auction));

            assertThat(member.nextSeq()).isEqualTo(1);
        }
    }

    @Test
    void whoever_unsubscribes_is_told_nothing_more() {
        var other = anAuction();
        SERVER.show(board(auction, 1));
        SERVER.show(board(other, 1));
        watcher.subscribe("sub-0", destination(auction));
        assertThat(watcher.nextSeq()).isEqualTo(1);

        watcher.send("UNSUBSCRIBE", List.of("id:sub-0", "receipt:done"));
        assertThat(watcher.next().headers()).containsEntry("receipt-id", "done");
        SERVER.show(board(auction, 2));
        watcher.subscribe("sub-0", destination(other));

        assertThat(watcher.next().headers()).containsEntry("destination", destination(other));
    }
}
