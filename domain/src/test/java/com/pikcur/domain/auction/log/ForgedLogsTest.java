package com.pikcur.domain.auction.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.log.Verification.Wrong;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house itself writes another story, with numbers and hashes that are in order: only the rules give it away. */
class ForgedLogsTest {

    private static final int HISTORIES = 5;

    @Test
    void with_every_amount_opened_a_board_that_shows_anything_else_is_named() {
        each(history -> {
            var log = opened(history);
            IntStream.range(0, log.entries().size()).forEach(place -> {
                var entry = new Tampering(log).entry(place);
                boardsInsteadOf(entry).forEach(board -> {
                    var forged = new Tampering(log).forged(place, entry.fact(), board);

                    assertThat(wrongIn(forged).seq())
                            .as("%s instead of %s", board, entry.after())
                            .isEqualTo(entry.seq());
                });
            });
        });
    }

    @Test
    void an_attempt_that_ended_otherwise_is_named() {
        each(history -> {
            var log = opened(history);
            IntStream.range(0, log.entries().size()).forEach(place -> {
                var entry = new Tampering(log).entry(place);
                if (entry.fact() instanceof LogFact.BidAttempted bid) {
                    var other = Altered.with(bid, "result", Altered.other(bid.result()));

                    assertThat(wrongIn(new Tampering(log).forged(place, other, entry.after()))
                                    .seq())
                            .as("%s instead of %s", other, bid)
                            .isEqualTo(entry.seq());
                }
            });
        });
    }

    @Test
    void a_bid_that_was_left_out_is_missed_where_it_ought_to_be() {
        each(history -> {
            var log = opened(history);
            IntStream.range(0, log.entries().size() - 1).forEach(place -> {
                if (new Tampering(log).entry(place).fact() instanceof LogFact.BidAttempted bid
                        && bid.result().isAccepted()) {
                    assertThat(wrongIn(new Tampering(log).forgedWithout(place)).seq())
                            .as("without %s", bid)
                            .isEqualTo(place + 1);
                }
            });
        });
    }

    @Test
    void another_winner_is_named_though_the_right_ones_maximum_is_sealed() {
        decided(history -> {
            var log = history.published();
            var place = IntStream.range(0, log.entries().size())
                    .filter(at -> new Tampering(log).entry(at).after().status().isEnded())
                    .findFirst()
                    .orElseThrow();
            var entry = new Tampering(log).entry(place);
            var board = Altered.with(entry.after(), "leader", Optional.of(Altered.NOBODY));

            assertThat(wrongIn(new Tampering(log).forged(place, entry.fact(), board))
                            .seq())
                    .as("%s", log.auction())
                    .isEqualTo(entry.seq());
        });
    }

    @Test
    void another_final_price_is_named_though_the_winners_maximum_is_sealed() {
        decided(history -> {
            var log = history.published();
            var place = log.entries().size() - 1;
            var entry = new Tampering(log).entry(place);
            var board = Altered.with(
                    entry.after(), "price", Altered.other(entry.after().price()));

            assertThat(wrongIn(new Tampering(log).forged(place, entry.fact(), board))
                            .seq())
                    .as("%s", log.auction())
                    .isEqualTo(entry.seq());
        });
    }

    @Test
    void before_the_close_what_follows_from_visible_things_is_checked_all_the_same() {
        RandomHistories.forEachOf(HISTORIES, seed -> {
            var history = RandomHistories.running(seed);
            var log = history.published();
            IntStream.range(0, log.entries().size()).forEach(place -> {
                var entry = new Tampering(log).entry(place);
                boardsInsteadOf(entry)
                        .filter(board -> board.price().equals(entry.after().price()))
                        .filter(board -> board.reserve() == entry.after().reserve())
                        .forEach(board -> assertThat(wrongIn(new Tampering(log).forged(place, entry.fact(), board))
                                        .seq())
                                .as("%s instead of %s", board, entry.after())
                                .isEqualTo(entry.seq()));
            });
        });
    }

    /** Whether the node that started an auction knew its policy, and so the least bid, is known to that node alone. */
    private static Stream<AuctionBoard> boardsInsteadOf(BidLogEntry entry) {
        return Stream.of("status", "price", "minimumBid", "bidCount", "leader", "reserve", "closesAt")
                .filter(field -> !(entry.fact() instanceof LogFact.Started && field.equals("minimumBid")))
                .map(field -> altered(entry.after(), field));
    }

    private static AuctionBoard altered(AuctionBoard board, String field) {
        return switch (field) {
            case "status" -> Altered.with(board, field, Altered.other(board.status()));
            case "price" -> Altered.with(board, field, Altered.other(board.price()));
            case "minimumBid" ->
                Altered.with(
                        board,
                        field,
                        board.minimumBid().isPresent()
                                ? Altered.other(board.minimumBid())
                                : Optional.of(board.price()));
            case "bidCount" -> Altered.with(board, field, board.bidCount() + 1);
            case "leader" -> Altered.with(board, field, Optional.of(Altered.NOBODY));
            case "reserve" -> Altered.with(board, field, Altered.other(board.reserve()));
            case "closesAt" -> Altered.with(board, field, Altered.other(board.closesAt()));
            case String unknown -> throw new IllegalArgumentException(unknown);
        };
    }

    private static void each(Consumer<History> check) {
        RandomHistories.forEachOf(HISTORIES, seed -> check.accept(RandomHistories.ended(seed)));
    }

    private static void decided(Consumer<History> check) {
        each(history -> {
            if (history.auction().lifecycle() instanceof Lifecycle.Sold) {
                check.accept(history);
            }
        });
    }

    /** A log that hides nothing: an unsold auction's, or what the winner sees. */
    private static BidLog opened(History history) {
        return history.auction().lifecycle() instanceof Lifecycle.Sold sold
                ? history.publishedTo(sold.winner())
                : history.published();
    }

    private static Wrong wrongIn(BidLog log) {
        return (Wrong) assertThat(new BidLogVerifier(log).verify())
                .as("a log of %s", log.auction())
                .isInstanceOf(Wrong.class)
                .actual();
    }
}
