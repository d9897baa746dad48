package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.LogHead;
import com.pikcur.domain.auction.Opening;
import com.pikcur.domain.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log with which somebody meddles. Places count from 0, as the entries of a list do. */
record Tampering(BidLog log) {

    BidLogEntry entry(int place) {
        return log.entries().get(place).entry();
    }

    /** Another entry in this place, with the opening of the one that was there. */
    BidLog replaced(int place, BidLogEntry entry) {
        return replaced(
                place, new PublishedEntry(entry, log.entries().get(place).opening()));
    }

    BidLog opened(int place, Optional<Opening> opening) {
        return replaced(place, new PublishedEntry(entry(place), opening));
    }

    BidLog without(int place) {
        var entries = new ArrayList<>(log.entries());
        entries.remove(place);
        return with(entries, log.head());
    }

    BidLog swappedWithNext(int place) {
        var entries = new ArrayList<>(log.entries());
        entries.add(place, entries.remove(place + 1));
        return with(entries, log.head());
    }

    BidLog doubled(int place) {
        var entries = new ArrayList<>(log.entries());
        entries.add(place, entries.get(place));
        return with(entries, log.head());
    }

    /** The house writes another story: the entry says something else, and all that follows is numbered and hashed anew. */
    BidLog forged(int place, LogFact fact, AuctionBoard after) {
        var old = entry(place);
        return new Tampering(replaced(place, new BidLogEntry(old.at(), fact, after, old.previousHash(), old.hash())))
                .chainedAnew();
    }

    /** The same, with an entry that never was. */
    BidLog forgedWithout(int place) {
        return new Tampering(without(place)).chainedAnew();
    }

    /** The same, with an entry more at the end. */
    BidLog appended(BidLogEntry entry) {
        var entries = new ArrayList<>(log.entries());
        entries.add(new PublishedEntry(entry, Optional.empty()));
        return new Tampering(with(entries, log.head())).chainedAnew();
    }

    /** Numbers and hashes that are in order, whatever the entries say. */
    BidLog chainedAnew() {
        var head = LogHead.genesis(log.auction(), log.policy());
        var entries = new ArrayList<PublishedEntry>();
        for (var published : log.entries()) {
            var entry = follows(published.entry(), head) ? published.entry() : chained(published.entry(), head);
            entries.add(new PublishedEntry(entry, published.opening()));
            head = entry.head();
        }
        return with(entries, head);
    }

    private static boolean follows(BidLogEntry entry, LogHead head) {
        return entry.seq() == head.seq() + 1 && entry.previousHash().equals(head.hash()) && entry.isIntact();
    }

    private static BidLogEntry chained(BidLogEntry entry, LogHead head) {
        var board = Altered.with(entry.after(), "seq", head.seq() + 1);
        var unhashed = new BidLogEntry(entry.at(), entry.fact(), board, head.hash(), head.hash());
        var hash = Sha256.of(head.hash(), unhashed.canonical());
        return new BidLogEntry(entry.at(), entry.fact(), board, head.hash(), hash);
    }

    private BidLog replaced(int place, PublishedEntry published) {
        var entries = new ArrayList<>(log.entries());
        entries.set(place, published);
        return with(entries, log.head());
    }

    private BidLog with(List<PublishedEntry> entries, LogHead head) {
        return new BidLog(log.auction(), log.policy(), log.terms(), log.reserveOpening(), entries, head);
    }
}
