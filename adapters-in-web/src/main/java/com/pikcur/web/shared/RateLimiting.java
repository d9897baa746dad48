package com.pikcur.web.shared;

import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.domain.shared.port.RequestCounters;
import jakarta.servlet.Filter;
import java.util.List;

/** Lets no caller ask more than all may: source addresses are counted first, members once they are known. */
public final class RateLimiting {

    private final RateLimits limits;
    private final RequestCounters counters;
    private final Problems problems;

    public RateLimiting(RateLimits limits, RequestCounters counters, Problems problems) {
        this.limits = limits;
        this.counters = counters;
        this.problems = problems;
    }

    /** Comes before tokens are looked at: a flood of bad ones is a flood too. */
    Filter ofAddresses() {
        return new RateLimitFilter(
                "address",
                request -> counted(SourceAddress.of(request), limits.ofAddress(request)),
                counters,
                problems);
    }

    /** Comes after tokens were looked at. */
    Filter ofMembers() {
        return new RateLimitFilter(
                "member",
                request -> Caller.identity()
                        .map(identity -> counted(identity.member().value().toString(), limits.ofMember(request)))
                        .orElse(List.of()),
                counters,
                problems);
    }

    private static List<RateLimitFilter.Counted> counted(String caller, List<RequestLimit> limits) {
        return limits.stream()
                .map(limit -> new RateLimitFilter.Counted(caller, limit))
                .toList();
    }
}
