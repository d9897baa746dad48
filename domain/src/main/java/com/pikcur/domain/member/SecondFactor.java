package com.pikcur.domain.member;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What a member proves themself with beside the password: an authenticator, and recovery codes should it be lost. */
public record SecondFactor(MemberId member, AuthenticatorSecret secret, State state) {

    /** Whether it is asked for already. Switch over it without a default. */
    public sealed interface State {

        /** The secret was shown; that an authenticator has it is yet to be seen. Not asked for at sign-in. */
        record Pending() implements State {}

        /**
         * Asked for at every sign-in.
         *
         * @param lastUsedStep of codes of this time step and earlier ones none is good any more
         * @param unusedRecoveryCodes digests of those that are left
         */
        record Active(long lastUsedStep, Set<Bytes32> unusedRecoveryCodes) implements State {

            public Active {
                unusedRecoveryCodes = Set.copyOf(unusedRecoveryCodes);
            }
        }
    }

    /** Another authenticator is to be set up. */
    public static SecondFactor begun(MemberId member, AuthenticatorSecret secret) {
        return new SecondFactor(member, secret, new State.Pending());
    }

    /** As it is once it is asked for; empty if it is so already. */
    public Optional<State.Active> active() {
        return state instanceof State.Active active ? Optional.of(active) : Optional.empty();
    }

    /** The first code shows that the authenticator works; empty if it is wrong, or was confirmed before. */
    public Optional<SecondFactor> confirm(String code, RecoveryCodes recovery, Instant now) {
        return switch (state) {
            case State.Pending _ -> after(secret.stepOf(code, now), recovery.digestsFor(member));
            case State.Active _ -> Optional.empty();
        };
    }

    /** As it is after this code of the authenticator, or this recovery code; empty if it is not good. */
    public Optional<SecondFactor> use(String code, Instant now) {
        return active().flatMap(active -> after(stepAfterLast(active, code, now), active.unusedRecoveryCodes())
                .or(() -> useRecovery(active, code)));
    }

    /**
     * With new recovery codes; the old ones are good no more. Empty if this is no good code of the authenticator: a
     * recovery code does not do, or one would be worth ten.
     */
    public Optional<SecondFactor> renewRecoveryCodes(String code, RecoveryCodes recovery, Instant now) {
        return active().flatMap(active -> after(stepAfterLast(active, code, now), recovery.digestsFor(member)));
    }

    private OptionalLong stepAfterLast(State.Active active, String code, Instant now) {
        var step = secret.stepOf(code, now);
        return step.isPresent() && step.getAsLong() > active.lastUsedStep() ? step : OptionalLong.empty();
    }

    private Optional<SecondFactor> useRecovery(State.Active active, String code) {
        var left = new HashSet<>(active.unusedRecoveryCodes());
        return left.remove(RecoveryCodes.digest(member, code))
                ? Optional.of(with(new State.Active(active.lastUsedStep(), left)))
                : Optional.empty();
    }

    private Optional<SecondFactor> after(OptionalLong step, Set<Bytes32> recoveryCodes) {
        return step.isPresent()
                ? Optional.of(with(new State.Active(step.getAsLong(), recoveryCodes)))
                : Optional.empty();
    }

    private SecondFactor with(State changed) {
        return new SecondFactor(member, secret, changed);
    }
}
