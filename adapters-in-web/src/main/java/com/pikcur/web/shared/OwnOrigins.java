package com.pikcur.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Tells whether a page of ours, or one we trust, made the browser send a request. */
public final class OwnOrigins {

    /** What browsers say of requests from this very site, and of those people typed in themselves. */
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private final List<String> allowed;

    /** @param allowed other sites whose pages may call this service */
    public OwnOrigins(List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** Clients that are no browsers name no origin, and hold no cookie that somebody else could make them send. */
    public boolean isOwn(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return allowed.contains(origin) || isOfThisHost(origin, request);
        }
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null || FROM_HERE.contains(site);
    }

    private static boolean isOfThisHost(String origin, HttpServletRequest request) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException _) {
            // Something no browser sends: not ours.
            return false;
        }
    }
}
