package com.pikcur.websocket.auction;

import static com.pikcur.websocket.auction.Boards.anAuction;
import static com.pikcur.websocket.auction.Boards.board;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BoardFramesTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T03:00:00.123456Z"));
    private final BoardFrames frames = new BoardFrames(new JsonMapper(), clock);
    private final AuctionId auction = anAuction();

    @Test
    void a_board_is_written_once_for_all_who_watch() {
        var board = board(auction, 1);

        var first = frames.of(board);
        clock.advance(Duration.ofSeconds(1));

        assertThat(frames.of(board)).isSameAs(first);
    }

    @Test
    void a_board_that_is_read_again_tells_the_time_of_the_reading() {
        frames.of(board(auction, 1));
        clock.advance(Duration.ofSeconds(1));

        assertThat(new String(frames.of(board(auction, 1)).json(), StandardCharsets.UTF_8))
                .contains("\"serverTime\":\"2026-03-02T03:00:01.123456Z\"");
    }

    @Test
    void boards_of_many_auctions_do_not_mix() {
        for (var number = 0; number < 10_000; number++) {
            var other = anAuction();
            var board = board(other, number + 1L);

            assertThat(frames.of(board).id()).isEqualTo(other.value() + "-" + board.seq());
        }
    }
}
