package com.pikcur.bootstrap;

import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.web.shared.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask.
 *
 * @param mode whether these limits are the real ones
 * @param perMember over all routes
 * @param perAddress over all routes
 * @param routes tighter ones for a source address, by the name under which they are counted
 */
@ConfigurationProperties("pikcur.rate-limits")
public record RateLimitProperties(
        @DefaultValue("STRICT") Mode mode,
        Limit perMember,
        Limit perAddress,
        @DefaultValue Map<String, Route> routes) {

    /** Under which a node counts; all nodes under the same. */
    public enum Mode {
        STRICT(1),
        /** So that one machine can play a whole crowd. */
        HUNDREDFOLD(100);

        private final int factor;

        Mode(int factor) {
            this.factor = factor;
        }
    }

    /** So many at once, and as many again over the time. */
    public record Limit(long requests, @DefaultValue("1m") Duration within) {

        private RequestLimit named(String name) {
            return new RequestLimit(name, requests, within);
        }
    }

    /**
     * A limit for some routes.
     *
     * @param paths patterns such as {@code /api/v1/auth/verify-email/**}
     * @param alone whether it stands in place of the one over all routes
     */
    public record Route(
            List<String> paths,
            long requests,
            @DefaultValue("1m") Duration within,
            boolean alone) {

        private RateLimits.OnRoutes named(String name) {
            return RateLimits.OnRoutes.of(paths, new RequestLimit(name, requests, within), alone);
        }
    }

    RateLimits limits() {
        var tight = routes.entrySet().stream()
                .map(route -> route.getValue().named(route.getKey()))
                .toList();
        return new RateLimits(perMember.named("member"), perAddress.named("address"), tight).times(mode.factor);
    }
}
