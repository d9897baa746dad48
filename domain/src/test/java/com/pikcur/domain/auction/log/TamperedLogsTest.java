package com.pikcur.domain.auction.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.Opening;
import com.pikcur.domain.auction.log.Verification.Reason;
import com.pikcur.domain.auction.log.Verification.Wrong;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody changes a log on its way, without making its hashes anew: the first changed entry is named. */
class TamperedLogsTest {

    private static final int HISTORIES = 12;

    @Test
    void an_entry_that_says_something_else_is_named() {
        inEveryPlace((log, place) -> {
            var original = new Tampering(log).entry(place);
            Altered.everyField(original)
                    .filter(entry -> !entry.equals(original))
                    .forEach(entry -> {
                        var wrong = wrongIn(new Tampering(log).replaced(place, entry));

                        assertThat(wrong.seq())
                                .as("%s in place of %s", entry, original)
                                .isEqualTo(original.seq());
                        assertThat(wrong.reason())
                                .as("%s in place of %s", entry, original)
                                .isIn(Reason.HASH, Reason.CHAIN, Reason.SEQUENCE, Reason.OTHER_AUCTION);
                    });
        });
    }

    @Test
    void a_missing_entry_is_named() {
        inEveryPlace((log, place) -> {
            var wrong = wrongIn(new Tampering(log).without(place));

            var last = place == log.entries().size() - 1;
            assertThat(wrong.seq()).as("a log of %s", log.auction()).isEqualTo(place + 1);
            assertThat(wrong.reason()).isEqualTo(last ? Reason.CUT : Reason.SEQUENCE);
        });
    }

    @Test
    void entries_in_another_order_are_named() {
        inEveryPlace((log, place) -> {
            if (place + 1 < log.entries().size()) {
                assertThat(wrongIn(new Tampering(log).swappedWithNext(place)))
                        .extracting(Wrong::seq, Wrong::reason)
                        .containsExactly(place + 1L, Reason.SEQUENCE);
            }
        });
    }

    @Test
    void an_entry_too_many_is_named() {
        inEveryPlace((log, place) -> assertThat(wrongIn(new Tampering(log).doubled(place)))
                .extracting(Wrong::seq, Wrong::reason)
                .containsExactly(place + 2L, Reason.SEQUENCE));
    }

    @Test
    void an_opening_that_does_not_fit_is_named() {
        inEveryPlace((log, place) -> log.entries().get(place).opening().stream()
                .flatMap(Altered::everyField)
                .forEach(forged -> assertThat(wrongIn(new Tampering(log).opened(place, Optional.of(forged))))
                        .extracting(Wrong::seq, Wrong::reason)
                        .containsExactly(place + 1L, Reason.OPENING)));
    }

    @Test
    void an_opening_where_there_is_nothing_to_open_is_named() {
        inEveryPlace((log, place) -> {
            if (!(new Tampering(log).entry(place).fact() instanceof LogFact.BidAttempted)) {
                anyOpening(log)
                        .forEach(opening -> assertThat(wrongIn(new Tampering(log).opened(place, Optional.of(opening))))
                                .extracting(Wrong::seq, Wrong::reason)
                                .containsExactly(place + 1L, Reason.OPENING));
            }
        });
    }

    @Test
    void an_opening_that_was_taken_away_is_named_unless_it_is_the_winners() {
        each(history -> {
            var log = history.published();
            var winner = history.auction().lifecycle() instanceof Lifecycle.Sold sold
                            && history.auction().defaulters().isEmpty()
                    ? Optional.of(history.auction().lot().secret().aliasOf(sold.winner()))
                    : Optional.empty();
            places(log).forEach(place -> {
                var published = log.entries().get(place);
                if (published.opening().isPresent()
                        && published.entry().fact() instanceof LogFact.BidAttempted bid
                        && !winner.equals(Optional.of(bid.bidder()))) {
                    assertThat(wrongIn(new Tampering(log).opened(place, Optional.empty())))
                            .extracting(Wrong::seq, Wrong::reason)
                            .containsExactly(place + 1L, Reason.OPENING_MISSING);
                }
            });
        });
    }

    @Test
    void what_is_published_beside_the_entries_is_bound_to_them() {
        each(history -> {
            var log = history.published();
            var last = log.entries().size();
            var terms = LogChain.lastTermsOf(log);
            assertThat(wrongIn(Altered.with(log, "auction", Altered.other(log.auction())))
                            .seq())
                    .isEqualTo(1);
            Altered.everyField(log.terms())
                    .filter(other -> !other.equals(log.terms()))
                    .forEach(other -> assertThat(wrongIn(Altered.with(log, "terms", other)))
                            .extracting(Wrong::seq, Wrong::reason)
                            .containsExactly(terms, Reason.TERMS));
            Altered.everyField(log.head())
                    .forEach(other -> assertThat(wrongIn(Altered.with(log, "head", other)))
                            .extracting(Wrong::seq, Wrong::reason)
                            .containsExactly(last + 1L, Reason.CUT));
            log.reserveOpening().stream()
                    .flatMap(Altered::everyField)
                    .forEach(other -> assertThat(wrongIn(Altered.with(log, "reserveOpening", Optional.of(other))))
                            .extracting(Wrong::seq, Wrong::reason)
                            .containsExactly(terms, Reason.OPENING));
            log.reserveOpening()
                    .ifPresent(_ -> assertThat(wrongIn(Altered.with(log, "reserveOpening", Optional.empty())))
                            .extracting(Wrong::seq, Wrong::reason)
                            .containsExactly(terms, Reason.OPENING_MISSING));
        });
    }

    private static Stream<Opening> anyOpening(BidLog log) {
        return log.entries().stream()
                .flatMap(published -> published.opening().stream())
                .limit(1);
    }

    private static void inEveryPlace(BiConsumer<BidLog, Integer> check) {
        each(history -> {
            var log = history.published();
            places(log).forEach(place -> check.accept(log, place));
        });
    }

    private static void each(Consumer<History> check) {
        RandomHistories.forEachOf(HISTORIES, seed -> check.accept(RandomHistories.ended(seed)));
    }

    private static List<Integer> places(BidLog log) {
        return IntStream.range(0, log.entries().size()).boxed().toList();
    }

    private static Wrong wrongIn(BidLog log) {
        return (Wrong) assertThat(new BidLogVerifier(log).verify())
                .as("a log of auction %s", log.auction())
                .isInstanceOf(Wrong.class)
                .actual();
    }
}
