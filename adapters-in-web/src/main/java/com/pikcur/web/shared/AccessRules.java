package com.pikcur.web.shared;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import com.pikcur.application.member.AdmitCaller;
import com.pikcur.domain.member.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Who may call what. A route that does not stand here is closed and looks as if it were not there. That a thing is the
 * caller's own is for the use case to check.
 */
public final class AccessRules {

    /**
     * What differs from one installation to the next.
     *
     * @param allowedOrigins other sites whose pages may call this service; usually none
     * @param publicMetrics whether measurements are open to whoever reaches the port
     */
    public record Settings(List<String> allowedOrigins, boolean publicMetrics) {

        /** @throws IllegalArgumentException if an origin is a pattern, since then strangers' pages might be let in */
        public Settings {
            allowedOrigins = List.copyOf(allowedOrigins);
            if (allowedOrigins.stream().anyMatch(origin -> origin.contains("*"))) {
                throw new IllegalArgumentException("Origins are allowed by name, not by pattern: " + allowedOrigins);
            }
        }
    }

    private static final String[] PUBLIC_PAGES = {
        "/", "/index.html", "/assets/**", "/favicon.ico", "/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs/**"
    };
    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/livez", "/readyz"
    };
    private static final String[] LIVE = {"/ws", "/ws/**", "/ws-sockjs/**"};
    private static final String[] SIGN_IN = {
        "/api/v1/auth/register",
        "/api/v1/auth/verify-email",
        "/api/v1/auth/verify-email/resend",
        "/api/v1/auth/login",
        "/api/v1/auth/refresh",
        "/api/v1/auth/logout",
        "/api/v1/auth/reset-password",
        "/api/v1/auth/find-id",
        "/api/v1/auth/social/callback",
        "/api/v1/auth/social/link",
        "/api/v1/auth/social/register",
        "/api/v1/auth/social/second-factor"
    };
    private static final String[] PUBLIC_PROFILE = {
        "/api/v1/users/*",
        "/api/v1/users/*/photo",
        "/api/v1/users/*/followers",
        "/api/v1/users/*/following",
        "/api/v1/users/*/follow-counts"
    };
    private static final String[] BEFORE_SIGN_IN = {
        "/api/v1/auth/kakao", "/api/v1/auth/google", "/api/v1/auth/nickname-check"
    };
    private static final String[] ANNOUNCED = {
        "/api/v1/announcements", "/api/v1/announcements/*", "/api/v1/notifications/push-key"
    };
    private static final String METRICS = "/actuator/prometheus";
    private static final String UNLISTED = AccessRules.class.getName() + ".unlisted";

    private final BearerFilter bearer;
    private final Filter publicAnswers;
    private final Problems problems;
    private final Settings settings;
    private final RateLimiting limiting;

    /** @param publicAnswers comes once requests are counted, and before anybody is asked who it is */
    public AccessRules(
            AdmitCaller admitCaller,
            RateLimiting limiting,
            Filter publicAnswers,
            Problems problems,
            Settings settings) {
        this.bearer = new BearerFilter(admitCaller, problems);
        this.publicAnswers = publicAnswers;
        this.problems = problems;
        this.settings = settings;
        this.limiting = limiting;
    }

    /** The filters every request passes; none of them keeps anything between two requests. */
    public SecurityFilterChain chain(HttpSecurity http) {
        return http.securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                // A browser adds no bearer token by itself, and the one cookie there is guards itself: see
                // RefreshCookie.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(origins()))
                .headers(SecurityHeaders::apply)
                .addFilterAfter(limiting.ofAddresses(), CorsFilter.class)
                .addFilterBefore(bearer, AuthorizationFilter.class)
                .addFilterBefore(publicAnswers, BearerFilter.class)
                .addFilterAfter(limiting.ofMembers(), BearerFilter.class)
                .authorizeHttpRequests(this::decide)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, _) -> refuseStranger(request, response))
                        .accessDeniedHandler((request, response, _) -> refuseMember(request, response)))
                .build();
    }

    private void decide(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry of) {
        of.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        // First, since rules are tried in turn and most requests are about auctions.
        of.requestMatchers("/api/v1/auctions/*/second-chance").authenticated();
        of.requestMatchers(GET, "/api/v1/auctions/**").permitAll();
        of.requestMatchers(HEAD, "/api/v1/auctions/**").permitAll();
        of.requestMatchers(POST, "/api/v1/auctions", "/api/v1/auctions/*/relist")
                .hasAuthority(Role.SELLER.name());
        of.requestMatchers("/api/v1/auctions/**").authenticated();
        of.requestMatchers(PUBLIC_PAGES).permitAll();
        of.requestMatchers(HEALTH).permitAll();
        of.requestMatchers(LIVE).permitAll();
        of.requestMatchers(POST, SIGN_IN).permitAll();
        of.requestMatchers(GET, BEFORE_SIGN_IN).permitAll();
        of.requestMatchers("/api/v1/admin/**").hasAuthority(Role.ADMIN.name());
        of.requestMatchers("/api/v1/users/me", "/api/v1/users/me/**", "/api/v1/users/password")
                .authenticated();
        of.requestMatchers("/api/v1/users/verify", "/api/v1/users/verify/request", "/api/v1/users/bank-accounts/**")
                .authenticated();
        of.requestMatchers("/api/v1/users/profile", "/api/v1/users/profile/photo")
                .authenticated();
        of.requestMatchers("/api/v1/users/addresses", "/api/v1/users/addresses/**")
                .authenticated();
        of.requestMatchers("/api/v1/users/blocks", "/api/v1/users/blocks/*", "/api/v1/users/*/follow")
                .authenticated();
        of.requestMatchers(POST, "/api/v1/webhooks/payments/*", "/api/v1/webhooks/delivery/*")
                .permitAll();
        of.requestMatchers(GET, "/api/v1/carriers").permitAll();
        of.requestMatchers(HEAD, "/api/v1/carriers").permitAll();
        of.requestMatchers("/api/v1/payments/quotes", "/api/v1/payments/quotes/**")
                .authenticated();
        of.requestMatchers("/api/v1/wallet", "/api/v1/wallet/**").authenticated();
        of.requestMatchers("/api/v1/orders", "/api/v1/orders/**").authenticated();
        of.requestMatchers(GET, ANNOUNCED).permitAll();
        of.requestMatchers(HEAD, ANNOUNCED).permitAll();
        of.requestMatchers("/api/v1/notifications", "/api/v1/notifications/**").authenticated();
        of.requestMatchers(GET, PUBLIC_PROFILE).permitAll();
        of.requestMatchers(HEAD, PUBLIC_PROFILE).permitAll();
        if (settings.publicMetrics()) {
            of.requestMatchers(METRICS).permitAll();
        }
        of.requestMatchers(METRICS).hasAuthority(Role.ADMIN.name());
        of.anyRequest().access((_, context) -> {
            context.getRequest().setAttribute(UNLISTED, true);
            return new AuthorizationDecision(false);
        });
    }

    private void refuseStranger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isListed(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(Problem.of(GeneralProblem.UNAUTHENTICATED), request, response);
        } else {
            problems.write(Problem.of(GeneralProblem.NOT_FOUND), request, response);
        }
    }

    private void refuseMember(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var type = isListed(request) ? GeneralProblem.FORBIDDEN : GeneralProblem.NOT_FOUND;
        problems.write(Problem.of(type), request, response);
    }

    private static boolean isListed(HttpServletRequest request) {
        return request.getAttribute(UNLISTED) == null;
    }

    private UrlBasedCorsConfigurationSource origins() {
        var sources = new UrlBasedCorsConfigurationSource();
        var allowed = new CorsConfiguration();
        // By name only: what is open to every page must not come with anybody's cookies.
        allowed.setAllowedOrigins(settings.allowedOrigins());
        allowed.setAllowCredentials(true);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.ACCEPT_LANGUAGE,
                HttpHeaders.IF_NONE_MATCH,
                IdempotencyFilter.KEY,
                RequestIdFilter.HEADER,
                "Last-Event-ID"));
        allowed.setExposedHeaders(List.of(
                HttpHeaders.LOCATION,
                HttpHeaders.ETAG,
                HttpHeaders.RETRY_AFTER,
                IdempotencyFilter.REPLAYED,
                RequestIdFilter.HEADER));
        sources.registerCorsConfiguration("/**", allowed);
        return sources;
    }
}
