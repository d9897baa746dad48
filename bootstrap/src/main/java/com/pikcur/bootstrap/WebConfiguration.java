package com.pikcur.bootstrap;

import com.pikcur.application.member.AdmitCaller;
import com.pikcur.domain.shared.port.RequestMemory;
import com.pikcur.web.auction.AuctionProblem;
import com.pikcur.web.auction.BidController;
import com.pikcur.web.auction.PublicAnswerFilter;
import com.pikcur.web.auction.PublicAnswers;
import com.pikcur.web.community.CommunityProblem;
import com.pikcur.web.delivery.DeliveryProblem;
import com.pikcur.web.ledger.LedgerProblem;
import com.pikcur.web.member.MemberProblem;
import com.pikcur.web.notification.NotificationProblem;
import com.pikcur.web.order.OrderProblem;
import com.pikcur.web.payment.PaymentProblem;
import com.pikcur.web.shared.AccessRules;
import com.pikcur.web.shared.ApiDocument;
import com.pikcur.web.shared.ApiOperations;
import com.pikcur.web.shared.ApiShapes;
import com.pikcur.web.shared.BodyLimitFilter;
import com.pikcur.web.shared.CallerArgument;
import com.pikcur.web.shared.ErrorAnswers;
import com.pikcur.web.shared.Firewall;
import com.pikcur.web.shared.GeneralProblem;
import com.pikcur.web.shared.IdempotencyFilter;
import com.pikcur.web.shared.Languages;
import com.pikcur.web.shared.NewIdArgument;
import com.pikcur.web.shared.ProblemAdvice;
import com.pikcur.web.shared.ProblemReportValve;
import com.pikcur.web.shared.ProblemType;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.QueryArgument;
import com.pikcur.web.shared.RateLimiting;
import com.pikcur.web.shared.RequestIdFilter;
import com.pikcur.web.shared.Routes;
import com.pikcur.web.shared.SourceArgument;
import com.pikcur.web.shared.StrictJson;
import com.pikcur.web.shared.WholeAnswerFilter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler.IgnoredMeters;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What every route shares: filters in their order, strict JSON, problems, and the API's document. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** After Spring Security's own chain, so that a body is read and a key claimed for known members only. */
    private static final int AFTER_SECURITY = 0;

    private static final int USED_BUFFERS = 256;
    private static final int PLACES_FOR_REQUESTS = 8_192;

    /** STOMP and server-sent events, each of which may hold as many as there may be. */
    private static final int LIVE_TRANSPORTS = 2;

    @Bean
    JsonMapper jsonMapper() {
        return StrictJson.mapper();
    }

    @Bean
    Languages localeResolver() {
        return new Languages();
    }

    @Bean
    Problems problems(Languages languages) {
        return new Problems(languages);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ErrorAnswers errorAnswers(Problems problems) {
        return new ErrorAnswers(problems);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTheServerItself(Problems problems) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve(problems)));
    }

    /**
     * What is kept of connections that have ended: their buffers, and with them whatever the last request on them held.
     * Left to itself, Tomcat keeps thousands, which is half a gigabyte once ten thousand watchers have left.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> fewUsedBuffers() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.bufferPool", Integer.toString(USED_BUFFERS)));
    }

    /** Whoever watches takes no place from whoever bids, over whichever transport they watch. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> placesBesideLiveConnections(WebProperties web) {
        var most = PLACES_FOR_REQUESTS + LIVE_TRANSPORTS * web.mostLiveConnections();
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("maxConnections", Integer.toString(most)));
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AdmitCaller admitCaller,
            RateLimiting limiting,
            PublicAnswers answers,
            Problems problems,
            WebProperties web) {
        var settings = new AccessRules.Settings(web.allowedOrigins(), web.publicMetrics());
        return new AccessRules(admitCaller, limiting, new PublicAnswerFilter(answers), problems, settings).chain(http);
    }

    @Bean
    HttpFirewall firewall() {
        return Firewall.strict();
    }

    @Bean
    WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    /** Timers of their own for a dozen filters would cost more than the filters. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** How long requests take is measured; not once more how many are under way, which nobody looks at. */
    @Bean
    DefaultMeterObservationHandler measuredObservations(MeterRegistry meters) {
        return new DefaultMeterObservationHandler(meters, IgnoredMeters.LONG_TASK_TIMER);
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIds(Supplier<UUID> ids) {
        return ordered(new RequestIdFilter(ids), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(Problems problems) {
        return ordered(new BodyLimitFilter(problems), AFTER_SECURITY);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(RequestMemory memory, Problems problems) {
        return ordered(new IdempotencyFilter(memory, BidController::isBid, problems), AFTER_SECURITY + 1);
    }

    @Bean
    FilterRegistrationBean<WholeAnswerFilter> wholeAnswers() {
        return ordered(new WholeAnswerFilter(), AFTER_SECURITY + 2);
    }

    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    @Bean
    WebMvcConfigurer controllerArguments(Supplier<UUID> ids) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(new NewIdArgument(ids));
                resolvers.add(new SourceArgument());
                resolvers.add(new QueryArgument());
            }
        };
    }

    @Bean
    ApiDocument apiDocument() {
        return new ApiDocument();
    }

    @Bean
    ApiShapes apiShapes() {
        return new ApiShapes();
    }

    @Bean
    ApiOperations apiOperations() {
        return new ApiOperations(Stream.<ProblemType[]>of(
                        GeneralProblem.values(),
                        MemberProblem.values(),
                        AuctionProblem.values(),
                        CommunityProblem.values(),
                        OrderProblem.values(),
                        PaymentProblem.values(),
                        LedgerProblem.values(),
                        NotificationProblem.values(),
                        DeliveryProblem.values())
                .flatMap(Stream::of)
                .toList());
    }
}
