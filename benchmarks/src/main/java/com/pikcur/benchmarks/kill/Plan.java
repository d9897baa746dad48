package com.pikcur.benchmarks.kill;

import com.pikcur.benchmarks.Length;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * How often what is killed.
 *
 * @param seed the same seed kills the same at the same times
 * @param shortLife of auctions that are to end about when somebody is killed
 */
record Plan(int kills, long seed, int bidders, Duration shortLife) {

    private static final String SEED = "seed=";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern SEED_NUMBER = Pattern.compile(SEED + "-?[0-9]{1,18}");
    private static final int KILLS = 20;
    private static final int SHORT_KILLS = 4;
    private static final int QUICK_KILLS = 2;
    private static final int BIDDERS = 64;

    /**
     * Twenty kills unless less or more is wished for.
     *
     * @param wishes a length's word; a number of kills; {@code seed=} and the number an earlier run has printed
     * @return empty if a wish is none of these
     */
    static Optional<Plan> of(List<String> wishes) {
        var kills = matching(wishes, NUMBER);
        var seeds = matching(wishes, SEED_NUMBER);
        var others = wishes.stream()
                .filter(wish -> !kills.contains(wish) && !seeds.contains(wish))
                .toList();
        if (kills.size() > 1 || seeds.size() > 1) {
            return Optional.empty();
        }
        return Length.of(others)
                .map(length -> new Plan(
                        kills.stream().mapToInt(Integer::parseInt).findFirst().orElse(kills(length)),
                        seeds.stream()
                                .mapToLong(wish -> Long.parseLong(wish.substring(SEED.length())))
                                .findFirst()
                                .orElseGet(() -> new SplittableRandom().nextLong() % 1_000_000_000L),
                        BIDDERS,
                        Duration.ofSeconds(length == Length.FULL ? 20 : 15)));
    }

    private static List<String> matching(List<String> wishes, Pattern pattern) {
        return wishes.stream().filter(pattern.asMatchPredicate()).toList();
    }

    private static int kills(Length length) {
        return switch (length) {
            case FULL -> KILLS;
            case SHORT -> SHORT_KILLS;
            case QUICK -> QUICK_KILLS;
        };
    }
}
