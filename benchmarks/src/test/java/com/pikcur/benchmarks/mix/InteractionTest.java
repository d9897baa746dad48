package com.pikcur.benchmarks.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InteractionTest {

    private static final int DRAWS = 100_000;

    @Test
    void members_do_things_as_often_as_in_the_mix_without_what_is_left_out() {
        Map<Interaction, Integer> drawn = new EnumMap<>(Interaction.class);
        var random = new SplittableRandom(1);
        for (var draw = 0; draw < DRAWS; draw++) {
            drawn.merge(Interaction.drawn(random), 1, Integer::sum);
        }
        assertThat(drawn).containsOnlyKeys(Interaction.values());
        var all = 963.0;
        assertThat(drawn.getOrDefault(Interaction.SEARCH, 0)).isCloseTo((int) (DRAWS * 240 / all), within(1_000));
        assertThat(drawn.getOrDefault(Interaction.STORE_BID, 0)).isCloseTo((int) (DRAWS * 53 / all), within(500));
        assertThat(drawn.getOrDefault(Interaction.HOME, 0)).isCloseTo((int) (DRAWS * 20 / all), within(300));
    }
}
