package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.shared.Bytes32;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers who is at a provider, on all nodes together. Contract: {@code SocialSignInsContract}.
 *
 * <p>Each method throws {@link com.pikcur.domain.shared.port.StoreUnavailable} if nobody can be asked just now.
 */
public interface SocialSignIns {

    /** @param state digest of the state that will come back */
    void keep(Bytes32 state, SocialSignIn begun, Duration validFor);

    /** Gives and forgets it: of several who ask at once one gets it. */
    Optional<SocialSignIn> take(Bytes32 state);
}
