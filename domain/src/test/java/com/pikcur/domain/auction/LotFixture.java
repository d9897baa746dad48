package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A lot in the making: every method changes one thing, {@link #listed} puts it up at {@link AuctionFixtures#NOW}. */
public record LotFixture(Lot lot, AuctionPolicy policy) {

    static final LotFixture PLAIN = new LotFixture(
            new Lot(
                    new AuctionId(new UUID(0, 0)),
                    SELLER,
                    POLICY.version(),
                    new Terms(
                            new Prices(Money.won(10_000), Optional.empty(), Optional.empty(), Money.won(3_000)),
                            NOW,
                            NOW.plus(Duration.ofDays(7)),
                            true),
                    new Secret(Bytes32.ofHex("5ec2e7".repeat(10) + "0123"))),
            POLICY);

    public LotFixture with(AuctionId id) {
        return new LotFixture(new Lot(id, lot.seller(), lot.policy(), lot.terms(), lot.secret()), policy);
    }

    public LotFixture with(Secret secret) {
        return new LotFixture(new Lot(lot.id(), lot.seller(), lot.policy(), lot.terms(), secret), policy);
    }

    public LotFixture startingAt(long won) {
        var prices = prices();
        return with(new Prices(Money.won(won), prices.reserve(), prices.buyNow(), prices.shippingFee()));
    }

    public LotFixture withReserve(long won) {
        var prices = prices();
        return with(new Prices(prices.start(), Optional.of(Money.won(won)), prices.buyNow(), prices.shippingFee()));
    }

    public LotFixture withBuyNow(long won) {
        var prices = prices();
        return with(new Prices(prices.start(), prices.reserve(), Optional.of(Money.won(won)), prices.shippingFee()));
    }

    public LotFixture withShippingFee(long won) {
        var prices = prices();
        return with(new Prices(prices.start(), prices.reserve(), prices.buyNow(), Money.won(won)));
    }

    public LotFixture withoutExtension() {
        return with(new Terms(prices(), terms().opensAt(), terms().closesAt(), false));
    }

    /** Scheduled, where that is after {@link AuctionFixtures#NOW}. The end stays. */
    public LotFixture openingAt(Instant opensAt) {
        return with(new Terms(prices(), opensAt, terms().closesAt(), terms().autoExtend()));
    }

    public LotFixture closingAt(Instant closesAt) {
        return with(new Terms(prices(), terms().opensAt(), closesAt, terms().autoExtend()));
    }

    /** Ends this long after {@link AuctionFixtures#NOW}. */
    public LotFixture closingIn(Duration duration) {
        return closingAt(NOW.plus(duration));
    }

    public LotFixture under(AuctionPolicy other) {
        return new LotFixture(new Lot(lot.id(), lot.seller(), other.version(), terms(), lot.secret()), other);
    }

    public Terms terms() {
        return lot.terms();
    }

    /** The auction on these terms, whether or not the policy would take them. */
    public Auction listed() {
        return listing().auction();
    }

    public Decision<ListingOutcome.Listed> listing() {
        return Auction.list(lot, policy, NOW);
    }

    private Prices prices() {
        return terms().prices();
    }

    private LotFixture with(Prices prices) {
        return with(new Terms(prices, terms().opensAt(), terms().closesAt(), terms().autoExtend()));
    }

    private LotFixture with(Terms terms) {
        return new LotFixture(new Lot(lot.id(), lot.seller(), lot.policy(), terms, lot.secret()), policy);
    }
}
