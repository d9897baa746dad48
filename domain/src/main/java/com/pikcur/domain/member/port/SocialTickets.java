package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.shared.Bytes32;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers for whom providers have vouched until they have an account. Contract: {@code SocialTicketsContract}.
 *
 * <p>Each method throws {@link com.pikcur.domain.shared.port.StoreUnavailable} if nobody can be asked just now.
 */
public interface SocialTickets {

    /**
     * Keeps the ticket in place of what there was under its key.
     *
     * @param key digest of what its holder has
     */
    void keep(Bytes32 key, SocialTicket ticket, Duration validFor);

    Optional<SocialTicket> find(Bytes32 key);

    /** Gives and forgets it: of several who ask at once one gets it. */
    Optional<SocialTicket> take(Bytes32 key);
}
