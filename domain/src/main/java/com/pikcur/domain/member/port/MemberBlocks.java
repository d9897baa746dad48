package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

/**
 * Who wants nothing to do with whom. Whatever lets one member reach another (bids, chat, questions, follows) asks {@link
 * #hasBlocked}. Contract: {@code MemberBlocksContract}.
 */
public interface MemberBlocks {

    /**
     * Holds both until the surrounding transaction ends, so that what is decided between two members is decided one after
     * the other.
     *
     * @throws com.pikcur.domain.member.NoSuchMember if one of them is not there, or has left
     */
    void hold(MemberId one, MemberId other);

    /** Whether the first has blocked the second; the other way round is another question. */
    boolean hasBlocked(MemberId by, MemberId whom);

    /** Done already, it stays as it was. */
    void block(MemberId by, MemberId whom, Instant at);

    /** Where there is no block, nothing happens. */
    void unblock(MemberId by, MemberId whom);

    /** How many the member has blocked. */
    int countBy(MemberId by);

    /** Forgets whom the member has blocked, and who has blocked the member. */
    void forget(MemberId member);
}
