package com.pikcur.domain.member.port;

import com.pikcur.domain.member.OpenAffair;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Set;

/** Tells what of value a member still has to see through. Contract: {@code OpenAffairsContract}. */
public interface OpenAffairs {

    Set<OpenAffair> of(MemberId member, Instant now);
}
