package com.pikcur.application.auction;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.Money;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the logs hold of bids that may have come before; two statements at most, however many they are.
 *
 * @param maxima what the members had offered before, of those whose first answers told it
 */
record EarlierAttempts(Map<BidId, Recorded> recorded, Map<BidId, Money> maxima) {

    static EarlierAttempts of(Set<BidId> ids, AuctionRepository auctions) {
        var recorded = ids.isEmpty() ? Map.<BidId, Recorded>of() : auctions.attempts(ids);
        var told = recorded.entrySet().stream()
                .filter(each -> toldOwnMaximum(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new EarlierAttempts(recorded, told.isEmpty() ? Map.of() : auctions.maximaBefore(told));
    }

    private static boolean toldOwnMaximum(Recorded recorded) {
        return recorded.entry().fact() instanceof BidAttempted fact && fact.result() == BidResult.RAISE_NOT_HIGHER;
    }

    /** Empty if the bid has not come before. */
    Optional<RecordedAnswers> answersTo(PlaceBid.Command command, Auction auction) {
        return Optional.ofNullable(recorded.get(command.id()))
                .filter(found -> found.entry().after().auction().equals(command.auction()))
                .map(found -> new RecordedAnswers(auction, found, Optional.ofNullable(maxima.get(command.id()))));
    }
}
