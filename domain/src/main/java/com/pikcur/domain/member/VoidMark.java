package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;

/** Says which access tokens are void. Marks are set and never taken back: they lapse with the tokens they are about. */
public sealed interface VoidMark {

    VoidReason reason();

    /** @param lowestEpoch tokens of this epoch and of later ones are good; of two marks the higher one counts */
    record OfMember(MemberId member, long lowestEpoch, VoidReason reason) implements VoidMark {}

    /** All tokens of one sign-in are void. */
    record OfSession(SessionId session, VoidReason reason) implements VoidMark {}
}
