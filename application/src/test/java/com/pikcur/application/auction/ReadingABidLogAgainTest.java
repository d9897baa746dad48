package com.pikcur.application.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.application.auction.BidLogDocument.Entry;
import com.pikcur.domain.auction.log.History;
import com.pikcur.domain.auction.log.RandomHistories;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReadingABidLogAgainTest {

    @Test
    void whatever_was_written_is_read_as_it_was() {
        RandomHistories.forEachOf(100, seed -> {
            var log = RandomHistories.ended(seed).published();

            assertThat(new BidLogReader(LogDocuments.of(log)).read()).isEqualTo(log);
        });
    }

    @Test
    void an_entry_that_says_more_than_its_fact_is_not_taken() {
        assertNotTaken(entry -> copy(entry, entry.fact(), entry.hash(), Optional.of("nobody0000")));
    }

    @Test
    void an_entry_that_lacks_what_its_fact_needs_is_not_taken() {
        assertNotTaken(entry -> copy(entry, "RETRACTION", entry.hash(), entry.bidder()));
    }

    @Test
    void a_fact_nobody_knows_is_not_taken() {
        assertNotTaken(entry -> copy(entry, "RAFFLE", entry.hash(), entry.bidder()));
    }

    @Test
    void a_hash_that_is_none_or_is_written_otherwise_is_not_taken() {
        assertNotTaken(entry -> copy(entry, entry.fact(), "cafe", entry.bidder()));
        assertNotTaken(entry -> copy(entry, entry.fact(), entry.hash().toUpperCase(Locale.ROOT), entry.bidder()));
    }

    /** The close of an auction, changed. */
    private static void assertNotTaken(UnaryOperator<Entry> change) {
        var auction = History.of(aLot().lot(), POLICY, NOW);
        auction.bid(ALICE, 20_000);
        var document = LogDocuments.of(auction.close().published());
        var entries = new ArrayList<>(document.entries());
        entries.add(change.apply(entries.removeLast()));
        var changed = new BidLogDocument(
                document.auctionId(),
                document.policy(),
                document.terms(),
                document.reserveOpening(),
                entries,
                document.head());

        assertThatIllegalArgumentException().isThrownBy(() -> new BidLogReader(changed).read());
    }

    private static Entry copy(Entry entry, String fact, String hash, Optional<String> bidder) {
        return new Entry(
                entry.seq(),
                entry.at(),
                fact,
                entry.bidId(),
                bidder,
                entry.commitment(),
                entry.result(),
                entry.terms(),
                entry.retracted(),
                entry.by(),
                entry.relistedAs(),
                entry.after(),
                entry.previousHash(),
                hash,
                entry.opening());
    }
}
