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
        return chainedAnew(replaced(place, new BidLogEntry(old.at(), fact, after, old.previousHash(), old.hash())));
    }

    /** The same, with an entry that never was. */
    BidLog forgedWithout(int place) {
        return chainedAnew(without(place));
    }

    private static BidLog chainedAnew(BidLog log) {
        var head = LogHead.genesis(log.auction(), log.policy());
        var entries = new ArrayList<PublishedEntry>();
        for (var published : log.entries()) {
            var old = published.entry();
            var board = Altered.with(old.after(), "seq", head.seq() + 1);
            var unhashed = new BidLogEntry(old.at(), old.fact(), board, head.hash(), head.hash());
            var entry = Altered.with(unhashed, "hash", Sha256.of(head.hash(), unhashed.canonical()));
            entries.add(new PublishedEntry(entry, published.opening()));
            head = entry.head();
        }
        return new Tampering(log).with(entries, head);
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
