package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LogFact.BidsRetracted;
import com.pikcur.domain.auction.log.HeldBids.Held;
import com.pikcur.domain.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bids are taken back while others stand whose maxima are sealed.
 *
 * <p>Price and leader are then made anew from all bids that are left, and what they show depends on one sealed maximum
 * alone: that with which the winner last met another bidder. Those before it were beaten or surpassed, those after it
 * were own raises. Which one it is cannot be seen, so each is tried with the earlier ones as low and the later ones as
 * high as they can be.
 */
record OpenedRetraction(EntryReplay replay, HeldBids held, BidsRetracted gone) {

    Decision<?> decide() {
        var left = held.all().stream()
                .filter(bid -> !gone.bids().contains(bid.id()))
                .toList();
        var sealed = left.stream().filter(bid -> !bid.maximum().isExact()).toList();
        return sealed.size() == 1 && isLastOfItsBidder(sealed.getFirst(), left)
                ? onlyOne(sealed.getFirst())
                : several(sealed);
    }

    private static boolean isLastOfItsBidder(Held sealed, List<Held> left) {
        return left.reversed().stream()
                .filter(bid -> bid.bidder().equals(sealed.bidder()))
                .findFirst()
                .equals(Optional.of(sealed));
    }

    /**
     * What one sealed maximum shows may narrow it: the higher it is, the more is shown. Not so where an own raise of
     * known height stands after it: a bid that keeps the lead may show less than one that loses it and wins it back.
     */
    private Decision<?> onlyOne(Held sealed) {
        var fitting = search(List.of(sealed));
        fitting.ifPresent(found -> held.narrow(sealed.id(), _ -> found));
        return with(Map.of(sealed.id(), fitting.orElse(sealed.maximum()).high()));
    }

    private Decision<?> several(List<Held> sealed) {
        return with(candidates(sealed)
                .filter(maxima -> new EntryDifference(replay.entry(), with(maxima))
                        .first()
                        .isEmpty())
                .findFirst()
                .orElseGet(() -> lowBefore(sealed, sealed.size())));
    }

    /** With one sealed maximum at its highest or at the price itself, and with the last of them wherever it fits. */
    private Stream<Map<BidId, Money>> candidates(List<Held> sealed) {
        var price = replay.entry().after().price();
        var oneMatters = IntStream.range(0, sealed.size()).boxed().flatMap(place -> {
            var that = sealed.get(place);
            return Stream.of(that.maximum().high(), price)
                    .filter(that.maximum()::contains)
                    .map(amount -> put(lowBefore(sealed, place), that, amount));
        });
        var lastMatters = Stream.of(sealed)
                .filter(bids -> !bids.isEmpty())
                .flatMap(bids -> search(bids).stream())
                .map(found -> put(lowBefore(sealed, sealed.size() - 1), sealed.getLast(), found.high()));
        return Stream.concat(oneMatters, lastMatters);
    }

    /** What the last of them may be, the others being as low as they can. */
    private Optional<AmountRange> search(List<Held> sealed) {
        var last = sealed.getLast();
        var others = lowBefore(sealed, sealed.size() - 1);
        return new Shown.Search(replay.entry(), last.bidder(), amount -> with(put(others, last, amount)))
                .in(last.maximum());
    }

    private static Map<BidId, Money> lowBefore(List<Held> sealed, int place) {
        var low = new HashMap<BidId, Money>();
        sealed.subList(0, place).forEach(bid -> low.put(bid.id(), bid.maximum().low()));
        return low;
    }

    private static Map<BidId, Money> put(Map<BidId, Money> maxima, Held bid, Money amount) {
        var more = new HashMap<>(maxima);
        more.put(bid.id(), amount);
        return more;
    }

    /** The engine's decision with these maxima, and the highest possible for bids that are not among them. */
    private Decision<?> with(Map<BidId, Money> maxima) {
        return replay.again(
                Money.ZERO,
                held.bids(bid -> maxima.getOrDefault(bid.id(), bid.maximum().high())));
    }
}
