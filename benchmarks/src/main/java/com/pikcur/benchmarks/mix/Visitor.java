package com.pikcur.benchmarks.mix;

import com.pikcur.benchmarks.load.Members.Member;
import com.pikcur.benchmarks.mix.Desk.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** One member, who remembers what they looked at last, to bid on it. */
final class Visitor {

    private static final List<String> SORTS = List.of("closing-soon", "newest", "popular", "price");
    private static final String AUCTIONS = "/api/v1/auctions";
    private static final long RAISE_WON = 1_000;
    private static final int MOST_RAISES = 10;

    private final Member member;
    private final Market market;
    private final Desk desk;
    private final SplittableRandom random;
    private Optional<Seen> seen = Optional.empty();

    /** An auction and what it took to bid. */
    private record Seen(String auction, long minimumWon) {}

    Visitor(Member member, Market market, Desk desk, SplittableRandom random) {
        this.member = member;
        this.market = market;
        this.desk = desk;
        this.random = random;
    }

    Reply act(Interaction what) throws InterruptedException {
        return switch (what) {
            case HOME -> desk.get(member, AUCTIONS);
            case BROWSE -> desk.get(member, AUCTIONS + "?sort=" + SORTS.get(random.nextInt(SORTS.size())));
            case SEARCH -> desk.get(member, AUCTIONS + "?q=" + Market.word(random) + priceRange());
            case VIEW_ITEM, BID_FORM -> look(market.someAuction(random));
            case STORE_BID -> bid();
            case VIEW_MEMBER ->
                desk.get(member, "/api/v1/users/" + market.someSeller(random).id());
            case ABOUT_ME -> desk.get(member, "/api/v1/users/me/" + (random.nextBoolean() ? "bids" : "wins"));
            case BID_HISTORY -> desk.get(member, AUCTIONS + "/" + market.someAuction(random) + "/bids");
            case BUY_NOW -> desk.post(member, AUCTIONS + "/" + market.someToBuyAtOnce(random) + "/buy-now", Map.of());
            case SELL -> desk.post(member, AUCTIONS, Market.listing(random, false));
        };
    }

    private String priceRange() {
        return random.nextBoolean() ? "&minWon=5000&maxWon=50000" : "";
    }

    private Reply look(String auction) throws InterruptedException {
        var reply = desk.get(member, AUCTIONS + "/" + auction);
        if (!reply.isError()) {
            seen = Optional.of(new Seen(
                    auction,
                    Desk.JSON.readTree(reply.body()).path("minimumBidWon").asLong(0)));
        }
        return reply;
    }

    /** On what was seen last, though others may have bid since; who has not looked yet does so first. */
    private Reply bid() throws InterruptedException {
        var last = seen.filter(auction -> auction.minimumWon() > 0);
        if (last.isEmpty()) {
            return look(market.someAuction(random));
        }
        var auction = last.orElseThrow();
        var maximum = auction.minimumWon() + random.nextInt(MOST_RAISES) * RAISE_WON;
        return desk.post(member, AUCTIONS + "/" + auction.auction() + "/bids", Map.of("maxAmountWon", maximum));
    }
}
