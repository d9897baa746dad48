package com.pikcur.benchmarks.kill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * How often what is killed.
 *
 * @param seed the same seed kills the same at the same times
 * @param shortLife of auctions that are to end about when somebody is killed
 */
record Plan(int kills, long seed, int bidders, Duration shortLife) {

    private static final String QUICK = "quick";
    private static final String SEED = "seed=";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern SEED_NUMBER = Pattern.compile(SEED + "-?[0-9]{1,18}");
    private static final int KILLS = 20;
    private static final int QUICK_KILLS = 2;
    private static final int BIDDERS = 64;

    /**
     * Twenty kills unless less or more is wished for.
     *
     * @param wishes {@code quick}; a number of kills; {@code seed=} and the number an earlier run has printed
     * @return empty if a wish is none of these
     */
    static Optional<Plan> of(List<String> wishes) {
        var quick = wishes.contains(QUICK);
        var kills = wishes.stream()
                .filter(wish -> NUMBER.matcher(wish).matches())
                .mapToInt(Integer::parseInt)
                .findFirst();
        var seed = wishes.stream()
                .filter(wish -> SEED_NUMBER.matcher(wish).matches())
                .mapToLong(wish -> Long.parseLong(wish.substring(SEED.length())))
                .findFirst();
        var understood = (quick ? 1 : 0) + (kills.isPresent() ? 1 : 0) + (seed.isPresent() ? 1 : 0);
        if (wishes.size() != understood) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                kills.orElse(quick ? QUICK_KILLS : KILLS),
                seed.orElseGet(() -> new Random().nextLong() % 1_000_000_000L),
                BIDDERS,
                Duration.ofSeconds(quick ? 15 : 20)));
    }
}
