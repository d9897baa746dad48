package com.pikcur.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookingAgainTest {

    @ParameterizedTest
    @CsvSource({"0, PT3H", "1, PT6H", "2, PT12H", "3, PT12H", "8, PT12H", "1000000, PT12H"})
    void the_pause_doubles_while_nothing_is_new_up_to_the_longest(int quietLooks, Duration pause) {
        assertThat(DeliveryPolicy.ORDINARY.pauseAfter(quietLooks)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT12H, PT1M, P14D, 2, PT24H",
        "PT3H, PT2H, PT1M, P14D, 2, PT24H",
        "PT3H, PT12H, PT-1M, P14D, 2, PT24H",
        "PT3H, PT12H, PT1M, PT0S, 2, PT24H",
        "PT3H, PT12H, PT1M, P14D, 0, PT24H",
        "PT3H, PT12H, PT1M, P14D, 2, PT-1S",
    })
    void rules_under_which_nobody_could_send_or_look_are_none(
            Duration every, Duration longest, Duration least, Duration giveUp, int days, Duration remind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryPolicy(every, longest, least, giveUp, Duration.ofDays(2), days, remind));
    }
}
