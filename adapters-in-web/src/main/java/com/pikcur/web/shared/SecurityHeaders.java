package com.pikcur.web.shared;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What browsers are told not to do with our answers. */
final class SecurityHeaders {

    private static final long ONE_YEAR_SECONDS = Duration.ofDays(365).toSeconds();
    private static final String CSP = "Content-Security-Policy";

    /** Nothing but our own files, and no page of ours inside another. */
    private static final String OWN_FILES_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The API document's page writes styles into its elements. */
    private static final String API_PAGES =
            OWN_FILES_ONLY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private SecurityHeaders() {}

    static void apply(HeadersConfigurer<HttpSecurity> headers) {
        var apiPages = PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                // Said over TLS only; elsewhere it would mean nothing.
                .httpStrictTransportSecurity(
                        strict -> strict.includeSubDomains(true).maxAgeInSeconds(ONE_YEAR_SECONDS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .addHeaderWriter((request, response) ->
                        response.setHeader(CSP, apiPages.matches(request) ? API_PAGES : OWN_FILES_ONLY));
    }
}
