package com.pikcur.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:35:10Z");
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final AtomicInteger DRAWN = new AtomicInteger();

    private final MemberId member = new MemberId(UUID.randomUUID());
    private final Authenticator phone = new Authenticator(AuthenticatorSecret.of(random()));
    private final RecoveryCodes recovery = RecoveryCodes.fresh(SecondFactorTest::random);
    private final SecondFactor begun = SecondFactor.begun(member, phone.secret());
    private final SecondFactor active =
            begun.confirm(phone.codeAt(NOW), recovery, NOW).orElseThrow();

    @Test
    void it_is_asked_for_once_a_code_has_shown_that_the_authenticator_works() {
        assertThat(begun.active()).isEmpty();
        assertThat(begun.confirm(phone.wrongCodeAt(NOW), recovery, NOW)).isEmpty();
        assertThat(active.active())
                .hasValueSatisfying(now -> assertThat(now.unusedRecoveryCodes()).hasSize(10));
    }

    @Test
    void a_pending_one_opens_nothing() {
        assertThat(begun.use(phone.codeAt(NOW), NOW)).isEmpty();
        assertThat(begun.renewRecoveryCodes(phone.codeAt(NOW), recovery, NOW)).isEmpty();
    }

    @Test
    void it_is_confirmed_once() {
        var later = NOW.plus(STEP);

        assertThat(active.confirm(phone.codeAt(later), recovery, later)).isEmpty();
    }

    @Test
    void no_code_is_good_twice_not_even_the_one_it_was_confirmed_with() {
        assertThat(active.use(phone.codeAt(NOW), NOW)).isEmpty();

        var later = NOW.plus(STEP);
        var used = active.use(phone.codeAt(later), later).orElseThrow();
        assertThat(used.use(phone.codeAt(later), later)).isEmpty();
        assertThat(used.use(phone.codeAt(later), later.plus(STEP))).isEmpty();
    }

    @Test
    void a_code_of_an_earlier_step_than_the_last_is_not_good_either() {
        var ahead = active.use(phone.codeAt(NOW.plus(STEP.multipliedBy(2))), NOW.plus(STEP))
                .orElseThrow();

        assertThat(ahead.use(phone.codeAt(NOW.plus(STEP)), NOW.plus(STEP))).isEmpty();
    }

    @Test
    void ten_recovery_codes_of_80_bits_are_each_good_once() {
        assertThat(recovery.codes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code.reveal()).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));

        var left = active;
        for (var code : recovery.codes()) {
            left = left.use(code.reveal(), NOW).orElseThrow();
            assertThat(left.use(code.reveal(), NOW)).isEmpty();
        }
        assertThat(left.active())
                .hasValueSatisfying(now -> assertThat(now.unusedRecoveryCodes()).isEmpty());
    }

    @Test
    void a_recovery_code_is_read_however_it_was_written_down() {
        var code = recovery.codes().getFirst().reveal();

        assertThat(active.use(code.toUpperCase(Locale.ROOT).replace("-", " "), NOW))
                .isPresent();
        assertThat(active.use(code.substring(1), NOW)).isEmpty();
    }

    @Test
    void a_recovery_code_of_one_member_is_nothing_to_another() {
        var other = new MemberId(UUID.randomUUID());
        var code = recovery.codes().getFirst().reveal();

        assertThat(RecoveryCodes.digest(other, code)).isNotEqualTo(RecoveryCodes.digest(member, code));
    }

    @Test
    void new_recovery_codes_take_the_place_of_the_old_ones() {
        var later = NOW.plus(STEP);
        var next = RecoveryCodes.fresh(SecondFactorTest::random);
        var renewed =
                active.renewRecoveryCodes(phone.codeAt(later), next, later).orElseThrow();

        assertThat(renewed.use(recovery.codes().getFirst().reveal(), later)).isEmpty();
        assertThat(renewed.use(next.codes().getFirst().reveal(), later)).isPresent();
        assertThat(renewed.use(phone.codeAt(later), later)).isEmpty();
    }

    @Test
    void new_recovery_codes_are_not_had_for_an_old_one() {
        var code = recovery.codes().getFirst().reveal();

        assertThat(active.renewRecoveryCodes(code, RecoveryCodes.fresh(SecondFactorTest::random), NOW))
                .isEmpty();
    }

    @Test
    void secrets_are_never_printed() {
        assertThat(active.toString() + recovery)
                .doesNotContain(phone.secret().base32().reveal())
                .doesNotContain(
                        recovery.codes().stream().map(HiddenText::reveal).toList());
    }

    private static Bytes32 random() {
        return Sha256.of("random " + DRAWN.incrementAndGet());
    }
}
