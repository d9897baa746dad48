package com.pikcur.application.auction;

import com.pikcur.application.auction.BidLogDocument.Entry;
import com.pikcur.application.auction.BidLogDocument.Head;
import com.pikcur.application.auction.BidLogDocument.Opening;
import com.pikcur.application.auction.BidLogDocument.Policy;
import com.pikcur.application.auction.BidLogDocument.Terms;
import com.pikcur.domain.auction.log.BidLog;

/** Documents of whole logs. */
final class LogDocuments {

    private LogDocuments() {}

    static BidLogDocument of(BidLog log) {
        return new BidLogDocument(
                log.auction().value(),
                Policy.of(log.policy()),
                Terms.of(log.terms()),
                log.reserveOpening().map(Opening::of),
                log.entries().stream().map(Entry::of).toList(),
                Head.of(log.head()));
    }
}
