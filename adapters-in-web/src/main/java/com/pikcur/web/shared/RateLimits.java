package com.pikcur.web.shared;

import com.pikcur.domain.shared.RequestLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How much may be asked of this service. An open live connection counts once, when it is opened.
 *
 * @param perMember over all routes
 * @param perAddress over all routes, whoever asks
 * @param routes others for one source address on some routes
 */
public record RateLimits(RequestLimit perMember, RequestLimit perAddress, List<OnRoutes> routes) {

    /** What must answer however much is asked: health, measurements, and the files of the pages. */
    private static final List<PathPattern> UNLIMITED = patterns(List.of(
            "/actuator/**",
            "/livez",
            "/readyz",
            "/",
            "/index.html",
            "/assets/**",
            "/favicon.ico",
            "/swagger-ui.html",
            "/swagger-ui/**",
            "/v3/api-docs/**"));

    /**
     * A limit for some routes.
     *
     * @param alone whether it stands in place of the limit over all routes, for callers that are no people
     */
    public record OnRoutes(List<PathPattern> paths, RequestLimit limit, boolean alone) {

        public OnRoutes {
            paths = List.copyOf(paths);
        }

        /** @param paths such as {@code /api/v1/auth/login} or {@code /api/v1/auth/verify-email/**} */
        public static OnRoutes of(List<String> paths, RequestLimit limit, boolean alone) {
            return new OnRoutes(patterns(paths), limit, alone);
        }
    }

    public RateLimits {
        routes = List.copyOf(routes);
    }

    /** The same with so many times as many requests. */
    public RateLimits times(int factor) {
        return new RateLimits(
                perMember.times(factor),
                perAddress.times(factor),
                routes.stream()
                        .map(tight -> new OnRoutes(tight.paths(), tight.limit().times(factor), tight.alone()))
                        .toList());
    }

    List<RequestLimit> ofAddress(HttpServletRequest request) {
        var path = pathOf(request);
        if (isUnlimited(path)) {
            return List.of();
        }
        // The tighter ones come first, so that what they refuse uses up nothing else.
        var limits = new ArrayList<RequestLimit>();
        var alone = false;
        for (var route : routes) {
            if (covers(route.paths(), path)) {
                limits.add(route.limit());
                alone |= route.alone();
            }
        }
        if (!alone) {
            limits.add(perAddress);
        }
        return limits;
    }

    List<RequestLimit> ofMember(HttpServletRequest request) {
        return isUnlimited(pathOf(request)) ? List.of() : List.of(perMember);
    }

    private static boolean isUnlimited(PathContainer path) {
        return covers(UNLIMITED, path);
    }

    /** Every request is asked this, several times: a loop is plain enough. */
    private static boolean covers(List<PathPattern> patterns, PathContainer path) {
        for (var pattern : patterns) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static PathContainer pathOf(HttpServletRequest request) {
        var path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parse(request);
        return path.pathWithinApplication();
    }

    private static List<PathPattern> patterns(List<String> paths) {
        return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }
}
