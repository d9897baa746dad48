package com.pikcur.application.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.OTHER_POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.log.BidLog;
import com.pikcur.domain.auction.log.BidLogVerifier;
import com.pikcur.domain.auction.log.PublishedEntry;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.port.InMemoryArticles;
import com.pikcur.domain.auction.port.InMemoryAuctions;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShowingABidLogTest {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuctions auctions = new InMemoryAuctions(transactions);
    private final Shelves shelves = new Shelves(auctions, new InMemoryArticles(transactions), transactions);
    private final ShowBidLog showBidLog = new ShowBidLog(auctions, POLICIES);
    private final AuctionId auction = shelves.put(aLot(), "Moonlight art toy");

    @Test
    void a_long_log_comes_in_stretches_that_join_without_a_gap() {
        for (int i = 0; i < ShowBidLog.STRETCH; i++) {
            shelves.bid(auction, aBid(ALICE, 1));
        }

        var log = showBidLog.handle(auction, Optional.empty());

        assertThat(showBidLog.stretch(log, 0)).hasSize(ShowBidLog.STRETCH);
        assertThat(showBidLog.stretch(log, ShowBidLog.STRETCH)).hasSize(1);
        assertThat(showBidLog.stretch(log, ShowBidLog.STRETCH + 1)).isEmpty();
        assertThat(new BidLogVerifier(whole(Optional.empty())).verify()).isInstanceOf(Confirmed.class);
    }

    @Test
    void what_happens_while_a_log_is_read_is_left_to_the_next_reader() {
        shelves.bid(auction, aBid(ALICE, 20_000));
        var log = showBidLog.handle(auction, Optional.empty());
        shelves.bid(auction, aBid(BOB, 30_000));
        shelves.decide(auction, running -> running.close(NOW.plus(Duration.ofDays(8))));

        var entries = showBidLog.stretch(log, 0);

        assertThat(entries).hasSize(2);
        assertThat(entries.getLast().entry().head()).isEqualTo(log.head());
        assertThat(entries).allSatisfy(entry -> assertThat(entry.opening()).isEmpty());
    }

    @Test
    void the_winner_alone_reads_the_own_amounts() {
        shelves.bid(auction, aBid(ALICE, 20_000));
        shelves.decide(auction, running -> running.close(NOW.plus(Duration.ofDays(8))));

        assertThat(openings(Optional.empty())).isZero();
        assertThat(openings(Optional.of(BOB))).isZero();
        assertThat(openings(Optional.of(ALICE))).isEqualTo(1);
    }

    @Test
    void an_auction_that_is_not_there_has_no_log() {
        assertThatExceptionOfType(NoSuchAuction.class)
                .isThrownBy(() -> showBidLog.handle(new AuctionId(UUID.randomUUID()), Optional.empty()));
    }

    @Test
    void a_node_that_does_not_know_the_rules_hands_out_no_log_without_them() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ShowBidLog(auctions, OTHER_POLICIES).handle(auction, Optional.empty()));
    }

    private long openings(Optional<MemberId> viewer) {
        return whole(viewer).entries().stream()
                .filter(entry -> entry.opening().isPresent())
                .count();
    }

    private BidLog whole(Optional<MemberId> viewer) {
        var log = showBidLog.handle(auction, viewer);
        List<PublishedEntry> entries = new ArrayList<>();
        for (var stretch = showBidLog.stretch(log, 0);
                !stretch.isEmpty();
                stretch = showBidLog.stretch(log, entries.size())) {
            entries.addAll(stretch);
        }
        return new BidLog(
                log.auction(),
                log.policy(),
                log.disclosure().terms(),
                log.disclosure().reserveOpening(),
                entries,
                log.head());
    }
}
