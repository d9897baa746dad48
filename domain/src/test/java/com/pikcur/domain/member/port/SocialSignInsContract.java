package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Sha256;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SocialSignIns} promises. */
public interface SocialSignInsContract {

    Duration BRIEFLY = Duration.ofMillis(200);

    SocialSignIns signIns();

    /** Comes back once so much time has passed, or more. */
    void letPass(Duration time);

    @Test
    default void what_was_kept_is_given_once() {
        var state = aState();
        var begun = begun();
        signIns().keep(state, begun, SocialSignIn.VALID_FOR);

        assertThat(signIns().take(state)).contains(begun);
        assertThat(signIns().take(state)).isEmpty();
    }

    @Test
    default void nothing_is_known_of_other_states() {
        signIns().keep(aState(), begun(), SocialSignIn.VALID_FOR);

        assertThat(signIns().take(aState())).isEmpty();
    }

    @Test
    default void of_many_who_ask_at_once_one_gets_it() {
        var state = aState();
        signIns().keep(state, begun(), SocialSignIn.VALID_FOR);

        var all = AtOnce.each(8, _ -> signIns().take(state));

        assertThat(all.stream().filter(Optional::isPresent)).hasSize(1);
    }

    @Test
    default void it_is_forgotten_in_time() {
        var state = aState();
        signIns().keep(state, begun(), BRIEFLY);

        letPass(BRIEFLY);

        assertThat(signIns().take(state)).isEmpty();
    }

    private static Bytes32 aState() {
        return Sha256.of(UUID.randomUUID().toString());
    }

    private static SocialSignIn begun() {
        return new SocialSignIn(
                new SocialProvider("kakao"),
                "https://pikcur.test/come-back?by=kakao",
                new HiddenText("the nonce"),
                new HiddenText("the verifier"),
                Sha256.of("the browser's secret"));
    }
}
