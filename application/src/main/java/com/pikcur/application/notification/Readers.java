package com.pikcur.application.notification;

import com.pikcur.domain.member.Language;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who can be told anything, in which language and where. Contract: {@code ReadersContract}. */
public interface Readers {

    /**
     * A member who has not left.
     *
     * @param email the address alone
     * @param phone if they have told one
     */
    record Reader(MemberId member, Language language, HiddenText email, Optional<HiddenText> phone) {}

    /** Those of these members who have not left; at most 500 at once. */
    Map<MemberId, Reader> of(Set<MemberId> members);

    /**
     * All who have not left, in the order of their ids.
     *
     * @param after the ones after this one; empty from the beginning
     */
    List<MemberId> all(Optional<MemberId> after, int limit);
}
