package com.pikcur.domain.member.port;

import com.pikcur.domain.member.OpenAffair;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Open affairs that a test says there are. */
public final class InMemoryOpenAffairs implements OpenAffairs {

    private final Map<MemberId, Set<OpenAffair>> affairs = new ConcurrentHashMap<>();

    public void put(MemberId member, Set<OpenAffair> open) {
        affairs.put(member, Set.copyOf(open));
    }

    @Override
    public Set<OpenAffair> of(MemberId member, Instant now) {
        return affairs.getOrDefault(member, Set.of());
    }
}
