package com.pikcur.domain.auction;

import com.pikcur.domain.auction.ListingOutcome.RefusedTerms;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of the house under one version, as data. Published with every bid log, so that anybody can replay it.
 */
public record AuctionPolicy(
        PolicyVersion version, Increments increments, Listing listing, Extension extension, Retraction retraction) {

    /**
     * What terms are taken.
     *
     * @param lowestStart the least a start price may be
     * @param buyNowPercentOfStart the least a buy-now price may be, in per cent of the start price
     * @param shortest least time between opening and closing
     * @param longest most time between opening and closing
     * @param furthestAhead how long before its opening an auction may be listed
     */
    public record Listing(
            Money lowestStart, int buyNowPercentOfStart, Duration shortest, Duration longest, Duration furthestAhead) {}

    /**
     * How late rises of the price move the end, so that the last second decides nothing.
     *
     * @param window a rise within this time before the end moves it
     * @param extendBy the end then is this long after the rise
     * @param longestTotal the end never moves further than this past the one agreed; without it, without limit
     */
    public record Extension(Duration window, Duration extendBy, Optional<Duration> longestTotal) {

        Instant endAfterRise(Instant end, Instant agreedEnd, Instant riseAt) {
            if (riseAt.isBefore(end.minus(window))) {
                return end;
            }
            var moved = riseAt.plus(extendBy);
            var latest = longestTotal.map(agreedEnd::plus).orElse(moved);
            var within = moved.isAfter(latest) ? latest : moved;
            return within.isAfter(end) ? within : end;
        }
    }

    /**
     * When a bid may be taken back.
     *
     * @param freeUntilBeforeEnd while more than this remains, all own bids may go
     * @param afterPlacing later, a bid may go alone within this time of its placing
     */
    public record Retraction(Duration freeUntilBeforeEnd, Duration afterPlacing) {}

    /** What is wrong with these terms for an auction listed at {@code now}; empty if nothing is. */
    public Optional<RefusedTerms> refusalOf(Terms terms, Instant now) {
        var prices = terms.prices();
        if (Stream.of(Optional.of(prices.start()), prices.reserve(), prices.buyNow(), Optional.of(prices.shippingFee()))
                .flatMap(Optional::stream)
                .anyMatch(Bid.LARGEST_MAXIMUM::isLessThan)) {
            return Optional.of(new ListingOutcome.PriceTooHigh(Bid.LARGEST_MAXIMUM));
        }
        if (prices.start().isLessThan(listing.lowestStart())) {
            return Optional.of(new ListingOutcome.StartPriceTooLow(listing.lowestStart()));
        }
        if (prices.reserve()
                .filter(reserve -> !reserve.isGreaterThan(prices.start()))
                .isPresent()) {
            return Optional.of(new ListingOutcome.ReserveNotAboveStart(prices.start()));
        }
        var lowestBuyNow = lowestBuyNow(prices);
        if (prices.buyNow().filter(lowestBuyNow::isGreaterThan).isPresent()) {
            return Optional.of(new ListingOutcome.BuyNowPriceTooLow(lowestBuyNow));
        }
        return timeRefusalOf(terms, now);
    }

    private Money lowestBuyNow(Prices prices) {
        var aboveReserve = prices.reserve().orElse(Money.ZERO).plus(Money.won(1));
        return Money.greater(aboveReserve, prices.start().percentRoundedUp(listing.buyNowPercentOfStart()));
    }

    private Optional<RefusedTerms> timeRefusalOf(Terms terms, Instant now) {
        var latest = now.plus(listing.furthestAhead());
        if (terms.opensAt().isBefore(now) || terms.opensAt().isAfter(latest)) {
            return Optional.of(new ListingOutcome.OpeningOutOfRange(now, latest));
        }
        var duration = terms.duration();
        return duration.compareTo(listing.shortest()) < 0 || duration.compareTo(listing.longest()) > 0
                ? Optional.of(durationRefusal())
                : Optional.empty();
    }

    RefusedTerms durationRefusal() {
        return new ListingOutcome.DurationOutOfRange(listing.shortest(), listing.longest());
    }

    /** One text for one policy: what the bid log's chain begins with. */
    public String canonical() {
        var text = new StringBuilder("policy=").append(version.value());
        increments
                .bands()
                .forEach(band -> text.append("\nband=")
                        .append(band.below().won())
                        .append(':')
                        .append(band.step().won()));
        return text.append("\nbeyond=")
                .append(increments.beyond().won())
                .append("\nlowestStart=")
                .append(listing.lowestStart().won())
                .append("\nbuyNowPercentOfStart=")
                .append(listing.buyNowPercentOfStart())
                .append("\nshortest=")
                .append(listing.shortest())
                .append("\nlongest=")
                .append(listing.longest())
                .append("\nfurthestAhead=")
                .append(listing.furthestAhead())
                .append("\nextensionWindow=")
                .append(extension.window())
                .append("\nextendBy=")
                .append(extension.extendBy())
                .append("\nlongestExtension=")
                .append(extension.longestTotal().map(Duration::toString).orElse("-"))
                .append("\nfreeRetractionUntilBeforeEnd=")
                .append(retraction.freeUntilBeforeEnd())
                .append("\nretractionAfterPlacing=")
                .append(retraction.afterPlacing())
                .append('\n')
                .toString();
    }
}
