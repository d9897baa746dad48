package com.pikcur.persistence.auction;

import static com.pikcur.persistence.auction.BoardEnd.board;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.persistence.shared.CuttableLine;
import com.pikcur.persistence.shared.RealServers;
import com.pikcur.sandbox.SandboxRedis;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RedisBoardBroadcastTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_board_is_shown_on_every_node_and_once_on_its_own() {
        var auction = new AuctionId(UUID.randomUUID());
        try (var here = new BoardEnd(RealServers.redisUrl());
                var there = new BoardEnd(RealServers.redisUrl())) {
            there.awaitHearing(here);
            here.awaitHearing(there);
            var board = board(auction, 1);

            here.broadcast().show(board);

            assertThat(here.heard()).contains(board);
            await().atMost(PATIENCE).until(() -> there.heard().contains(board));
            assertThat(here.heard()).containsOnlyOnce(board);
        }
    }

    @Test
    void of_many_boards_of_one_auction_the_newest_always_arrives_and_none_out_of_order() {
        var auction = new AuctionId(UUID.randomUUID());
        try (var here = new BoardEnd(RealServers.redisUrl());
                var there = new BoardEnd(RealServers.redisUrl())) {
            there.awaitHearing(here);

            LongStream.rangeClosed(1, 2_000).forEach(seq -> here.broadcast().show(board(auction, seq)));

            await().atMost(PATIENCE).until(() -> there.heard().contains(board(auction, 2_000)));
            assertThat(there.heard().stream()
                            .filter(board -> board.auction().equals(auction))
                            .map(AuctionBoard::seq)
                            .toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_listener_that_fails_harms_nobody() {
        var auction = new AuctionId(UUID.randomUUID());
        try (var here = new BoardEnd(RealServers.redisUrl());
                var there = new BoardEnd(RealServers.redisUrl())) {
            there.awaitHearing(here);
            here.broadcast().subscribe(_ -> {
                throw new IllegalStateException("expected");
            });

            here.broadcast().show(board(auction, 1));

            await().atMost(PATIENCE).until(() -> there.heard().contains(board(auction, 1)));
            assertThat(here.counted("pikcur.boards.failed")).isPositive();
        }
    }

    @Test
    void boards_flow_again_after_redis_was_stopped_and_started() {
        var auction = new AuctionId(UUID.randomUUID());
        try (var line = CuttableLine.laid();
                var here = new BoardEnd("redis://127.0.0.1:" + line.port());
                var there = new BoardEnd("redis://127.0.0.1:" + line.port())) {
            here.broadcast().show(board(auction, 1));
            assertThat(here.heard()).containsExactly(board(auction, 1));
            await().atMost(PATIENCE).until(() -> here.counted("pikcur.boards.failed") > 0);

            try (var redis = SandboxRedis.startForgetful()) {
                line.leadTo(redis.port());
                there.awaitHearing(here);
                line.cut();
            }
            here.broadcast().show(board(auction, 2));
            assertThat(here.heard()).contains(board(auction, 2));
            try (var redis = SandboxRedis.startForgetful()) {
                line.leadTo(redis.port());
                there.awaitHearing(here);

                await().atMost(PATIENCE).until(() -> there.reconnections().get() > 0);
                line.cut();
            }
        }
    }

    @Test
    void what_is_no_board_is_skipped() {
        var auction = new AuctionId(UUID.randomUUID());
        try (var here = new BoardEnd(RealServers.redisUrl());
                var there = new BoardEnd(RealServers.redisUrl())) {
            there.awaitHearing(here);

            here.redis().getTopic("pikcur:auction-boards").publish("{\"node\":");
            here.broadcast().show(board(auction, 1));

            await().atMost(PATIENCE).until(() -> there.heard().contains(board(auction, 1)));
            assertThat(there.counted("pikcur.boards.failed")).isPositive();
        }
    }
}
