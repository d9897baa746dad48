package com.pikcur.web.shared;

import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.domain.shared.port.RequestCounters;
import com.pikcur.domain.shared.port.RequestCounters.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests and refuses those that are too many. */
final class RateLimitFilter extends OncePerRequestFilter {

    /** As whom a request counts, under which limit. */
    record Counted(String caller, RequestLimit limit) {}

    private final String name;
    private final Function<HttpServletRequest, List<Counted>> counted;
    private final RequestCounters counters;
    private final Problems problems;

    /** @param name tells the filters of this kind apart, each of which sees a request once */
    RateLimitFilter(
            String name,
            Function<HttpServletRequest, List<Counted>> counted,
            RequestCounters counters,
            Problems problems) {
        this.name = name;
        this.counted = counted;
        this.counters = counters;
        this.problems = problems;
    }

    @Override
    protected String getAlreadyFilteredAttributeName() {
        return RateLimitFilter.class.getName() + "." + name;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (var each : counted.apply(request)) {
            if (counters.count(each.caller(), each.limit()) instanceof Verdict.Exceeded(var retryAfter)) {
                problems.write(
                        Problem.of(GeneralProblem.TOO_MANY_REQUESTS).retryAfter(wholeSeconds(retryAfter)),
                        request,
                        response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Rounded up, since who comes back a little too early is refused again. */
    private static Duration wholeSeconds(Duration delay) {
        return Duration.ofSeconds(delay.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
