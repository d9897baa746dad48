package com.pikcur.benchmarks.mix;

import com.pikcur.benchmarks.ApiClient;
import com.pikcur.benchmarks.load.Members.Member;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

/** What there is to look at, to bid on and to buy at once. */
final class Market {

    private static final List<String> WORDS =
            List.of("moonlight", "toy", "poster", "lamp", "ceramic", "print", "figure");
    private static final long START_WON = 10_000;
    private static final long BUY_NOW_WON = 90_000;
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final int MORE_MINUTES = 600;

    private final List<String> auctions = new CopyOnWriteArrayList<>();
    private final List<String> toBuyAtOnce = new CopyOnWriteArrayList<>();
    private final List<Member> sellers;

    Market(List<Member> sellers) {
        this.sellers = List.copyOf(sellers);
    }

    /** Every fourth may be bought at once. */
    void fill(ApiClient api, int count, SplittableRandom random) throws IOException, InterruptedException {
        for (var number = 0; number < count; number++) {
            var isToBuyAtOnce = number % 4 == 0;
            var seller = sellers.get(number % sellers.size());
            var listing = listing(random, isToBuyAtOnce);
            var id = api.post("/api/v1/auctions", seller.token(), listing, ApiClient.CREATED)
                    .path("id")
                    .asString();
            if (isToBuyAtOnce) {
                toBuyAtOnce.add(id);
            } else {
                auctions.add(id);
            }
        }
    }

    static Map<String, Object> listing(SplittableRandom random, boolean isToBuyAtOnce) {
        var closesAt = Instant.now().plus(SHORTEST).plus(Duration.ofMinutes(1 + random.nextInt(MORE_MINUTES)));
        var title = "%s %s %d".formatted(word(random), word(random), random.nextInt(1_000));
        var always = Map.<String, Object>of(
                "title",
                title,
                "description",
                "Boxed, with certificate.",
                "condition",
                "LIKE_NEW",
                "imageKeys",
                List.of(),
                "startPriceWon",
                START_WON,
                "shippingFeeWon",
                3_000,
                "closesAt",
                closesAt.toString(),
                "autoExtend",
                false);
        if (!isToBuyAtOnce) {
            return always;
        }
        var more = new HashMap<>(always);
        more.put("buyNowPriceWon", BUY_NOW_WON);
        return more;
    }

    static String word(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    String someAuction(SplittableRandom random) {
        return auctions.get(random.nextInt(auctions.size()));
    }

    /** Each is there for one buyer first; when none is left, buyers are refused. */
    String someToBuyAtOnce(SplittableRandom random) {
        return toBuyAtOnce.get(random.nextInt(toBuyAtOnce.size()));
    }

    Member someSeller(SplittableRandom random) {
        return sellers.get(random.nextInt(sellers.size()));
    }
}
