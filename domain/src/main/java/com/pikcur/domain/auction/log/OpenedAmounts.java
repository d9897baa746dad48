package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.LogFact.BidsRetracted;
import com.pikcur.domain.auction.LogFact.BuyNowAttempted;
import com.pikcur.domain.auction.LogFact.Cancelled;
import com.pikcur.domain.auction.LogFact.Closed;
import com.pikcur.domain.auction.LogFact.Relisted;
import com.pikcur.domain.auction.LogFact.SoldBySecondChance;
import com.pikcur.domain.auction.LogFact.Started;
import com.pikcur.domain.auction.LogFact.TermsSet;
import com.pikcur.domain.auction.LogFact.WinLapsed;
import com.pikcur.domain.auction.Opening;
import com.pikcur.domain.auction.log.HeldBids.Held;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes amounts from their openings. What stays sealed is unlimited until a visible price shows its limit: every entry
 * leaves those amounts in a bid's range with which the engine shows what the log shows.
 *
 * @param opening of this entry
 * @param reserve of the terms in force
 */
record OpenedAmounts(SealedBids sealed, HeldBids held, Optional<Opening> opening, Optional<Money> reserve)
        implements Amounts {

    private static final AmountRange NOTHING = AmountRange.exactly(Money.ZERO);

    @Override
    public Replayed replay(EntryReplay replay) {
        return switch (replay.entry().fact()) {
            case BidAttempted bid -> bid(replay, bid);
            case BidsRetracted gone -> new Replayed(new OpenedRetraction(replay, held, gone).decide(), NOTHING);
            case TermsSet _ -> new Replayed(replay.again(reserve.orElse(Money.ZERO), List.of()), NOTHING);
            case SoldBySecondChance _ ->
                new Replayed(
                        replay.again(Money.ZERO, held.bids(bid -> bid.maximum().high())), NOTHING);
            case Started _, BuyNowAttempted _, Cancelled _, Closed _, Relisted _, WinLapsed _ ->
                new Replayed(replay.again(Money.ZERO, List.of()), NOTHING);
        };
    }

    private Replayed bid(EntryReplay replay, BidAttempted bid) {
        var maximum =
                opening.map(open -> AmountRange.exactly(open.amount())).orElseGet(() -> sealed.rangeOf(bid.result()));
        var bidder = Strangers.named(bid.bidder());
        var leader = held.leader(replay.before().bidding());
        if (!maximum.isExact()) {
            return sealedBid(
                    replay, maximum, bidder, leader.filter(own -> own.bidder().equals(bidder)));
        }
        return leader.filter(
                        other -> !other.maximum().isExact() && !other.bidder().equals(bidder))
                .map(other -> againstSealed(replay, maximum, other))
                .orElseGet(() -> new Replayed(replay.again(maximum.low(), List.of()), maximum));
    }

    private Replayed sealedBid(EntryReplay replay, AmountRange maximum, MemberId bidder, Optional<Held> raised) {
        var least = raised.map(own -> replay.ledWith(own.maximum().low())).orElse(replay);
        Function<Money, Decision<?>> engine = amount -> least.again(amount, List.of());
        var fitting = new Shown.Search(replay.entry(), bidder, engine).in(maximum);
        fitting.ifPresent(found -> raised.ifPresent(own -> held.narrow(
                own.id(), known -> known.cutTo(Money.won(found.high().won() - 1)))));
        var left = fitting.orElse(maximum);
        return new Replayed(engine.apply(left.high()), left);
    }

    private Replayed againstSealed(EntryReplay replay, AmountRange maximum, Held leader) {
        Function<Money, Decision<?>> engine = limit -> replay.ledWith(limit).again(maximum.low(), List.of());
        var fitting = new Shown.Search(replay.entry(), leader.bidder(), engine).in(leader.maximum());
        fitting.ifPresent(found -> held.narrow(leader.id(), _ -> found));
        return new Replayed(engine.apply(fitting.orElse(leader.maximum()).high()), maximum);
    }
}
