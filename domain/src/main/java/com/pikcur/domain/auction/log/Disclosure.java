package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.Opening;
import com.pikcur.domain.auction.PublicTerms;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;

/**
 * What of an auction's hidden amounts one reader of its log may see.
 *
 * <p>Nothing before the auction has been closed, and nothing of a cancelled one, whose bids are void. Afterwards
 * everything, refused attempts too, but for what the winner offered at or above the price: that nobody else learns, or
 * sellers would know how much more their best customer would have paid. A winner who does not pay loses that: from a
 * lapse on everything is open, and stays so whoever buys by second chance.
 *
 * @param auction as it stood when the reader asked
 * @param viewer empty for the public
 */
public record Disclosure(Auction auction, Optional<MemberId> viewer) {

    /** The entry with its opening, or without. */
    public PublishedEntry publish(Recorded recorded) {
        var opening = recorded.entry().fact() instanceof LogFact.BidAttempted
                ? recorded.attempt()
                        .filter(this::isOpen)
                        .map(attempt -> auction.lot().secret().openingOf(attempt.id(), attempt.amount()))
                : Optional.<Opening>empty();
        return new PublishedEntry(recorded.entry(), opening);
    }

    /** The terms now in force, as everybody may see them. */
    public PublicTerms terms() {
        return PublicTerms.of(auction.lot().terms(), auction.lot().secret());
    }

    /** Without the reserve nobody could check whether the auction had to be sold. */
    public Optional<Opening> reserveOpening() {
        return switch (auction.lifecycle()) {
            case Lifecycle.Sold _, Lifecycle.Unsold _ ->
                auction.lot().terms().prices().reserve().map(auction.lot().secret()::openingOfReserve);
            case Lifecycle.Scheduled _, Lifecycle.Running _, Lifecycle.Cancelled _ -> Optional.empty();
        };
    }

    private boolean hasLapsed() {
        return !auction.defaulters().isEmpty();
    }

    private boolean isOpen(Recorded.Attempt attempt) {
        return switch (auction.lifecycle()) {
            case Lifecycle.Sold(var winner, var price) ->
                hasLapsed()
                        || !attempt.bidder().equals(winner)
                        || attempt.amount().isLessThan(price)
                        || viewer.filter(winner::equals).isPresent();
            case Lifecycle.Unsold _ -> true;
            case Lifecycle.Scheduled _, Lifecycle.Running _, Lifecycle.Cancelled _ -> false;
        };
    }
}
