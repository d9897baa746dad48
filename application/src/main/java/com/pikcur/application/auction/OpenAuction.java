package com.pikcur.application.auction;

import com.pikcur.application.auction.NewAuctions.Offered;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.ListingOutcome;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.PolicyVersion;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.auction.Terms;
import com.pikcur.domain.auction.port.AlreadyRecorded;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.RequestKeyReused;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: a seller lists an auction. */
public final class OpenAuction {

    /**
     * What is to be listed.
     *
     * @param id taken from the request's key, so that the same request is the same auction
     * @param opensAt at once, if empty
     * @param policy the one for new auctions, if empty
     */
    public record Command(
            AuctionId id,
            MemberId seller,
            Article article,
            Prices prices,
            Optional<Instant> opensAt,
            Instant closesAt,
            boolean autoExtend,
            Optional<PolicyVersion> policy) {}

    private final Transactions transactions;
    private final AuctionRepository auctions;
    private final NewAuctions newAuctions;
    private final AuctionPolicies policies;
    private final Clock clock;

    public OpenAuction(
            Transactions transactions,
            AuctionRepository auctions,
            NewAuctions newAuctions,
            AuctionPolicies policies,
            Clock clock) {
        this.transactions = transactions;
        this.auctions = auctions;
        this.newAuctions = newAuctions;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Lists the auction, once for each id.
     *
     * @throws RequestKeyReused if the id stands for an auction on other terms
     */
    public ListingOutcome handle(Command command) {
        var version = command.policy().orElse(policies.current());
        var policy = policies.find(version);
        if (policy.isEmpty()) {
            return new BidOutcome.UnknownPolicy(version);
        }
        var now = clock.instant();
        var opensAt = command.opensAt().orElse(now);
        var terms = new Terms(command.prices(), opensAt, command.closesAt(), command.autoExtend());
        var offered = new Offered(command.id(), command.seller(), command.article(), terms);
        try {
            return transactions.execute(() -> newAuctions.put(offered, policy.orElseThrow(), now));
        } catch (AlreadyRecorded _) {
            return earlierAnswer(command);
        }
    }

    private ListingOutcome earlierAnswer(Command again) {
        var terms = auctions.find(again.id())
                .orElseThrow(() -> new NoSuchAuction(again.id()))
                .lot()
                .terms();
        var asked = new Terms(
                again.prices(), again.opensAt().orElse(terms.opensAt()), again.closesAt(), again.autoExtend());
        if (!asked.equals(terms)) {
            throw new RequestKeyReused();
        }
        return newAuctions.earlierAnswer(again.id());
    }
}
