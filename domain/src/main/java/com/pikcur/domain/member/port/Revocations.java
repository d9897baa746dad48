package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.shared.MemberId;
import java.util.function.Consumer;

/**
 * Where it is announced to all nodes which access tokens are void. Marks are kept for as long as a token they are about
 * can live. Contract: {@code RevocationsContract}.
 *
 * <p>To be called after commit; calling again changes nothing, so what calls may repeat itself.
 */
public interface Revocations {

    /**
     * Voids all tokens of the member that are of a lower epoch. A lower epoch after a higher one changes nothing.
     *
     * @throws RevocationsUnavailable if it cannot be told to the other nodes now; this node knows it all the same
     */
    void voidMember(MemberId member, long lowestEpoch, VoidReason reason);

    /**
     * Voids all tokens of one sign-in.
     *
     * @throws RevocationsUnavailable if it cannot be told to the other nodes now; this node knows it all the same
     */
    void voidSession(SessionId session, VoidReason reason);

    /**
     * From now on the listener hears of every mark within a second, and at first of those that stand already. It may hear
     * of one several times, and must return at once.
     */
    void subscribe(Consumer<VoidMark> listener);
}
