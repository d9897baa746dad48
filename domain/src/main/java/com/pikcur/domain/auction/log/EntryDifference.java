package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.log.Verification.Reason;
import com.pikcur.domain.auction.log.Verification.Wrong;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry says against what the engine decides in its place. */
record EntryDifference(BidLogEntry said, Decision<?> decided) {

    private record Field(Reason reason, String name, Object said, Object decided) {

        boolean differs() {
            return !said.equals(decided);
        }
    }

    /** The first thing in which they differ. */
    Optional<Wrong> first() {
        if (decided.recorded().isEmpty()) {
            return Optional.of(
                    new Wrong(said.seq(), Reason.IMPOSSIBLE, "By the rules this could not happen at this point."));
        }
        var entry = decided.recorded().orElseThrow().entry();
        return Stream.concat(facts(entry.fact()), board(entry.after()))
                .filter(Field::differs)
                .findFirst()
                .map(field -> new Wrong(
                        said.seq(),
                        field.reason(),
                        "The log says %s %s, the rules give %s."
                                .formatted(field.name(), shown(field.said()), shown(field.decided()))));
    }

    private Stream<Field> facts(LogFact decidedFact) {
        return Stream.of(
                new Field(Reason.RESULT, "result", said.fact().resultOfAttempt(), decidedFact.resultOfAttempt()),
                new Field(Reason.RETRACTION, "bids taken back", gone(said.fact()), gone(decidedFact)));
    }

    private Stream<Field> board(AuctionBoard rules) {
        var log = said.after();
        var leader = decided.auction().bidding().leading().map(first -> Strangers.nameOf(first.bidder()));
        return Stream.of(
                new Field(Reason.STATUS, "status", log.status(), rules.status()),
                new Field(Reason.LEADER, "leader", log.leader(), leader),
                new Field(Reason.PRICE, "price", log.price(), rules.price()),
                new Field(Reason.RESERVE, "reserve", log.reserve(), rules.reserve()),
                new Field(Reason.MINIMUM, "least next bid", log.minimumBid(), rules.minimumBid()),
                new Field(Reason.BID_COUNT, "number of bids", log.bidCount(), rules.bidCount()),
                new Field(Reason.END, "end", log.closesAt(), rules.closesAt()));
    }

    private static List<BidId> gone(LogFact fact) {
        return fact instanceof LogFact.BidsRetracted retraction ? retraction.bids() : List.of();
    }

    private static Object shown(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.<Object>map(EntryDifference::shown).orElse("none");
            case Alias alias -> alias.value();
            case List<?> several -> several.stream().map(EntryDifference::shown).toList();
            case BidId bid -> bid.value();
            case Object plain -> plain;
        };
    }
}
