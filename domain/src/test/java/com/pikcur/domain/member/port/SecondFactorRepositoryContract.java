package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.Authenticator;
import com.pikcur.domain.member.AuthenticatorSecret;
import com.pikcur.domain.member.RecoveryCodes;
import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SecondFactorRepository} promises. */
public interface SecondFactorRepositoryContract {

    Instant NOW = Instant.parse("2026-11-02T09:35:10Z");
    Instant LATER = NOW.plusSeconds(60);

    SecondFactorRepository factors();

    Transactions transactions();

    /** Somebody with an account. */
    MemberId aMember();

    @Test
    default void what_was_put_is_found() {
        var pending = pending(aMember());
        put(pending);
        assertThat(factors().find(pending.member())).contains(pending);

        var active = active(pending, aRecovery());
        put(active);
        assertThat(factors().find(pending.member())).contains(active);
        assertThat(locked(pending.member())).contains(active);
    }

    @Test
    default void who_has_set_up_none_has_none() {
        put(pending(aMember()));

        assertThat(factors().find(aMember())).isEmpty();
        assertThat(locked(aMember())).isEmpty();
    }

    @Test
    default void another_takes_its_place_with_its_own_recovery_codes() {
        var recovery = aRecovery();
        var first = active(pending(aMember()), recovery);
        put(first);

        var fewer = first.use(recovery.codes().getFirst().reveal(), LATER).orElseThrow();
        put(fewer);
        assertThat(factors().find(first.member())).contains(fewer);

        var other = pending(first.member());
        put(other);
        assertThat(factors().find(first.member())).contains(other);
    }

    @Test
    default void a_removed_one_is_gone_with_its_recovery_codes() {
        var factor = active(pending(aMember()), aRecovery());
        put(factor);

        factors().remove(factor.member());
        factors().remove(factor.member());
        assertThat(factors().find(factor.member())).isEmpty();

        var again = active(pending(factor.member()), aRecovery());
        put(again);
        assertThat(factors().find(factor.member())).contains(again);
    }

    @Test
    default void a_rolled_back_change_leaves_what_was() {
        var factor = active(pending(aMember()), aRecovery());
        put(factor);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    factors().remove(factor.member());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(factors().find(factor.member())).contains(factor);
    }

    @Test
    default void of_many_with_the_same_code_of_an_authenticator_at_once_one_gets_in() {
        var factor = active(pending(aMember()), aRecovery());
        put(factor);
        var code = new Authenticator(factor.secret()).codeAt(LATER);

        assertThat(AtOnce.each(8, _ -> use(factor.member(), code))).containsOnlyOnce(true);
    }

    @Test
    default void of_many_with_the_same_recovery_code_at_once_one_gets_in() {
        var recovery = aRecovery();
        var factor = active(pending(aMember()), recovery);
        put(factor);

        assertThat(AtOnce.each(
                        8, _ -> use(factor.member(), recovery.codes().getFirst().reveal())))
                .containsOnlyOnce(true);
    }

    @Test
    default void of_many_with_a_recovery_code_of_their_own_at_once_all_get_in() {
        var recovery = aRecovery();
        var factor = active(pending(aMember()), recovery);
        put(factor);

        assertThat(AtOnce.each(
                        RecoveryCodes.COUNT,
                        number -> use(
                                factor.member(), recovery.codes().get(number).reveal())))
                .containsOnly(true);
        assertThat(factors().find(factor.member()).flatMap(SecondFactor::active))
                .hasValueSatisfying(
                        left -> assertThat(left.unusedRecoveryCodes()).isEmpty());
    }

    private boolean use(MemberId member, String code) {
        return transactions().execute(() -> {
            var used = factors().findLocked(member).flatMap(found -> found.use(code, LATER));
            used.ifPresent(factors()::put);
            return used.isPresent();
        });
    }

    private void put(SecondFactor factor) {
        transactions().execute(() -> {
            factors().put(factor);
            return factor;
        });
    }

    private Optional<SecondFactor> locked(MemberId member) {
        return transactions().execute(() -> factors().findLocked(member));
    }

    private static SecondFactor pending(MemberId member) {
        return SecondFactor.begun(member, AuthenticatorSecret.of(random()));
    }

    private static SecondFactor active(SecondFactor pending, RecoveryCodes recovery) {
        return pending.confirm(new Authenticator(pending.secret()).codeAt(NOW), recovery, NOW)
                .orElseThrow();
    }

    private static RecoveryCodes aRecovery() {
        return RecoveryCodes.fresh(SecondFactorRepositoryContract::random);
    }

    private static Bytes32 random() {
        return Sha256.of(UUID.randomUUID().toString());
    }
}
