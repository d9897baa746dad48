package com.pikcur.web;

import com.pikcur.application.auction.LiveBoards;
import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.domain.shared.port.InMemoryRequestMemory;
import com.pikcur.web.auction.AuctionController;
import com.pikcur.web.auction.AuctionProblem;
import com.pikcur.web.auction.BidController;
import com.pikcur.web.auction.BidMetrics;
import com.pikcur.web.auction.ListingController;
import com.pikcur.web.auction.LiveController;
import com.pikcur.web.auction.LogController;
import com.pikcur.web.auction.OwnAuctionsController;
import com.pikcur.web.auction.PublicAnswerFilter;
import com.pikcur.web.auction.PublicAnswers;
import com.pikcur.web.auction.RelistController;
import com.pikcur.web.auction.SecondChanceController;
import com.pikcur.web.community.CommunityProblem;
import com.pikcur.web.community.FollowController;
import com.pikcur.web.community.FollowRequestController;
import com.pikcur.web.delivery.CarrierController;
import com.pikcur.web.delivery.CourierWebhookController;
import com.pikcur.web.delivery.DeliveryAdminController;
import com.pikcur.web.delivery.DeliveryProblem;
import com.pikcur.web.delivery.InvoiceController;
import com.pikcur.web.delivery.ShippingController;
import com.pikcur.web.delivery.TrackingController;
import com.pikcur.web.ledger.LedgerAdminController;
import com.pikcur.web.ledger.LedgerProblem;
import com.pikcur.web.ledger.PayoutController;
import com.pikcur.web.ledger.StatementController;
import com.pikcur.web.ledger.WalletController;
import com.pikcur.web.member.AddressController;
import com.pikcur.web.member.AdminController;
import com.pikcur.web.member.BankAccountController;
import com.pikcur.web.member.BlockListController;
import com.pikcur.web.member.ExportController;
import com.pikcur.web.member.IdentityController;
import com.pikcur.web.member.MemberProblem;
import com.pikcur.web.member.NicknameController;
import com.pikcur.web.member.OwnSocialController;
import com.pikcur.web.member.PasswordController;
import com.pikcur.web.member.PhotoController;
import com.pikcur.web.member.ProfileController;
import com.pikcur.web.member.SecondFactorController;
import com.pikcur.web.member.SessionController;
import com.pikcur.web.member.SignInController;
import com.pikcur.web.member.SignUpController;
import com.pikcur.web.member.SocialSecondFactorController;
import com.pikcur.web.member.SocialSignInController;
import com.pikcur.web.member.SocialSignUpController;
import com.pikcur.web.member.WithdrawalController;
import com.pikcur.web.notification.AnnouncementAdminController;
import com.pikcur.web.notification.AnnouncementController;
import com.pikcur.web.notification.NoticeController;
import com.pikcur.web.notification.NoticeSettingsController;
import com.pikcur.web.notification.NoticeStreamController;
import com.pikcur.web.notification.NotificationProblem;
import com.pikcur.web.notification.PushSubscriptionController;
import com.pikcur.web.order.AdminOrderController;
import com.pikcur.web.order.HandoverController;
import com.pikcur.web.order.OrderController;
import com.pikcur.web.order.OrderProblem;
import com.pikcur.web.order.OrderStepController;
import com.pikcur.web.payment.PaymentAdminController;
import com.pikcur.web.payment.PaymentProblem;
import com.pikcur.web.payment.QuoteController;
import com.pikcur.web.payment.WebhookController;
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
import com.pikcur.web.shared.LiveConnections;
import com.pikcur.web.shared.LiveStreams;
import com.pikcur.web.shared.NewIdArgument;
import com.pikcur.web.shared.ProblemAdvice;
import com.pikcur.web.shared.ProblemReportValve;
import com.pikcur.web.shared.ProblemType;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.QueryArgument;
import com.pikcur.web.shared.RateLimiting;
import com.pikcur.web.shared.RateLimits;
import com.pikcur.web.shared.RequestIdFilter;
import com.pikcur.web.shared.Routes;
import com.pikcur.web.shared.SourceArgument;
import com.pikcur.web.shared.StrictJson;
import com.pikcur.web.shared.TrustedProxies;
import com.pikcur.web.shared.WholeAnswerFilter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Puts the web together on a server, as the service itself does, but in front of a {@link House}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
class ServerWiring {

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
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valve(Problems problems) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve(problems)));
    }

    /** A small buffer for each connection, so that a test need not fill a large one. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "1"));
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, House house, Problems problems, @Value("${test.requests:100000}") long requests) {
        var settings = new AccessRules.Settings(List.of(), true);
        var limits = new RateLimits(
                Web.GENEROUS.perMember(), new RequestLimit("address", requests, Duration.ofMinutes(1)), List.of());
        var limiting = new RateLimiting(limits, house.counters, problems);
        var answers = new PublicAnswerFilter(new PublicAnswers(Duration.ZERO, house.clock));
        return new AccessRules(house.admitCaller, limiting, answers, problems, settings).chain(http);
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

    @Bean
    TrustedProxies trustedProxies(@Value("${test.trusted-proxies:}") String addresses) {
        return new TrustedProxies(addresses);
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIds() {
        return ordered(new RequestIdFilter(UUID::randomUUID), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(Problems problems) {
        return ordered(new BodyLimitFilter(problems), 0);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(House house, Problems problems) {
        return ordered(
                new IdempotencyFilter(new InMemoryRequestMemory(house.clock), BidController::isBid, problems), 1);
    }

    @Bean
    FilterRegistrationBean<WholeAnswerFilter> wholeAnswers() {
        return ordered(new WholeAnswerFilter(), 2);
    }

    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    @Bean
    WebMvcConfigurer arguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(new NewIdArgument(UUID::randomUUID));
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
    ApiOperations apiOperations() {
        return new ApiOperations(Stream.<ProblemType[]>of(
                        GeneralProblem.values(),
                        MemberProblem.values(),
                        AuctionProblem.values(),
                        CommunityProblem.values(),
                        LedgerProblem.values(),
                        NotificationProblem.values(),
                        OrderProblem.values(),
                        PaymentProblem.values(),
                        DeliveryProblem.values())
                .flatMap(Stream::of)
                .toList());
    }

    @Bean
    ApiShapes apiShapes() {
        return new ApiShapes();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    LiveBoards liveBoards(House house) {
        return house.liveBoards();
    }

    @Bean
    LiveConnections liveConnections(MeterRegistry meters, @Value("${test.watchers:3}") int most) {
        return new LiveConnections(most, meters);
    }

    @Bean
    LiveStreams liveStreams(LiveConnections connections, House house, JsonMapper json, Problems problems) {
        return new LiveStreams(connections, house.voidTokens, house.clock, json, problems);
    }

    @Bean
    LiveController liveController(LiveBoards boards, LiveStreams streams, House house) {
        return new LiveController(boards, streams, house.clock);
    }

    @Bean
    AuctionController auctionController(House house) {
        return new AuctionController(house.showAuction(), house.queries, house.clock);
    }

    @Bean
    ListingController listingController(House house, Problems problems) {
        var useCases = new ListingController.UseCases(
                house.openAuction(), house.reviseAuction(), house.addToDescription(), house.cancelAuction());
        return new ListingController(useCases, house.showAuction(), problems);
    }

    @Bean
    RelistController relistController(House house, Problems problems) {
        return new RelistController(house.relistAuction(), house.showAuction(), problems);
    }

    @Bean
    SecondChanceController secondChanceController(House house, Problems problems) {
        return new SecondChanceController(house.secondChances(), house.showSecondChances(), problems);
    }

    @Bean
    BidController bidController(House house, MeterRegistry meters, Problems problems) {
        var useCases = new BidController.UseCases(house.placeBid(), house.buyNow(), house.retractBid());
        return new BidController(useCases, house.showAuction(), house.queries, new BidMetrics(meters), problems);
    }

    @Bean
    LogController logController(House house, JsonMapper json) {
        return new LogController(house.showBidLog(), json);
    }

    @Bean
    OwnAuctionsController ownAuctionsController(House house) {
        return new OwnAuctionsController(house.queries, house.clock);
    }

    @Bean
    Members members(House house) {
        return new Members(house.clock);
    }

    @Bean
    SignInController signInController(Members members, Problems problems) {
        return members.signIn(problems);
    }

    @Bean
    SignUpController signUpController(Members members, Problems problems) {
        return members.signUp(problems);
    }

    @Bean
    PasswordController passwordController(Members members, Problems problems) {
        return members.passwords(problems);
    }

    @Bean
    AdminController adminController(Members members, Problems problems) {
        return members.administration(problems);
    }

    @Bean
    WithdrawalController withdrawalController(Members members, Problems problems) {
        return members.withdrawal(problems);
    }

    @Bean
    IdentityOffice identityOffice(House house) {
        return new IdentityOffice(house);
    }

    @Bean
    IdentityController identityController(IdentityOffice office, Problems problems) {
        return office.identityController(problems);
    }

    @Bean
    BankAccountController bankAccountController(IdentityOffice office, Problems problems) {
        return office.bankAccountController(problems);
    }

    @Bean
    NicknameController nicknameController(Members members) {
        return members.nicknames();
    }

    @Bean
    SessionController sessionController(Members members) {
        return members.sessions();
    }

    @Bean
    Profiles profiles(House house, Problems problems) {
        return new Profiles(house.clock, problems);
    }

    @Bean
    ProfileController profileController(Profiles profiles) {
        return profiles.profileController();
    }

    @Bean
    PhotoController photoController(Profiles profiles) {
        return profiles.photoController();
    }

    @Bean
    AddressController addressController(Profiles profiles) {
        return profiles.addressController();
    }

    @Bean
    ExportController exportController(Profiles profiles) {
        return profiles.exportController();
    }

    @Bean
    Relations relations(House house) {
        return house.relations;
    }

    @Bean
    BlockListController blockListController(Relations relations, Problems problems) {
        return relations.blockList(problems);
    }

    @Bean
    FollowController followController(Relations relations, Problems problems) {
        return relations.follow(problems);
    }

    @Bean
    FollowRequestController followRequestController(Relations relations) {
        return relations.followRequests();
    }

    @Bean
    SecondFactorController secondFactorController(Members members, Problems problems) {
        return members.secondFactor(problems);
    }

    @Bean
    SocialMembers socialMembers(Members members) {
        return new SocialMembers(members);
    }

    @Bean
    SocialSignInController socialSignInController(SocialMembers social, Problems problems) {
        return social.signIn(problems);
    }

    @Bean
    SocialSignUpController socialSignUpController(SocialMembers social, Problems problems) {
        return social.signUp(problems);
    }

    @Bean
    SocialSecondFactorController socialSecondFactorController(SocialMembers social, Problems problems) {
        return social.secondFactor(problems);
    }

    @Bean
    OwnSocialController ownSocialController(SocialMembers social, Problems problems) {
        return social.own(problems);
    }

    @Bean
    Wallets wallets(House house) {
        return new Wallets(house.clock);
    }

    @Bean
    WalletController walletController(Wallets wallets) {
        return wallets.wallet();
    }

    @Bean
    PayoutController payoutController(Wallets wallets, Problems problems) {
        return wallets.payouts(problems);
    }

    @Bean
    StatementController statementController(Wallets wallets) {
        return wallets.statements();
    }

    @Bean
    LedgerAdminController ledgerAdminController(Wallets wallets, Problems problems) {
        return wallets.administration(problems);
    }

    @Bean
    Orders orders(House house, Profiles profiles) {
        return new Orders(house.clock, profiles.members.books());
    }

    @Bean
    Payments payments(Orders orders, House house) {
        return new Payments(orders, house.clock);
    }

    @Bean
    QuoteController quoteController(Payments payments, Problems problems) {
        return payments.quotes(problems);
    }

    @Bean
    WebhookController webhookController(Payments payments) {
        return payments.webhooks();
    }

    @Bean
    PaymentAdminController paymentAdminController(Payments payments) {
        return payments.administration();
    }

    @Bean
    Deliveries deliveries(Orders orders, House house) {
        return new Deliveries(orders, house.clock);
    }

    @Bean
    CarrierController carrierController() {
        return new CarrierController();
    }

    @Bean
    InvoiceController invoiceController(Deliveries deliveries, Problems problems) {
        return deliveries.invoices(problems);
    }

    @Bean
    TrackingController trackingController(Deliveries deliveries) {
        return deliveries.tracking();
    }

    @Bean
    ShippingController shippingController(Deliveries deliveries, Problems problems) {
        return deliveries.shipping(problems);
    }

    @Bean
    CourierWebhookController courierWebhookController(Deliveries deliveries) {
        return deliveries.webhooks();
    }

    @Bean
    DeliveryAdminController deliveryAdminController(Deliveries deliveries) {
        return deliveries.administration();
    }

    @Bean
    OrderController orderController(Orders orders) {
        return orders.orderController();
    }

    @Bean
    OrderStepController orderStepController(Orders orders, Problems problems) {
        return orders.orderStepController(problems);
    }

    @Bean
    HandoverController handoverController(Orders orders, Problems problems) {
        return orders.handoverController(problems);
    }

    @Bean
    AdminOrderController adminOrderController(Orders orders, Problems problems) {
        return orders.adminOrderController(problems);
    }

    @Bean
    Notices notices(House house) {
        return new Notices(house.clock);
    }

    @Bean
    NoticeController noticeController(Notices notices) {
        return notices.notices();
    }

    @Bean
    NoticeSettingsController noticeSettingsController(Notices notices) {
        return notices.noticeSettings();
    }

    @Bean
    PushSubscriptionController pushSubscriptionController(Notices notices, Problems problems) {
        return notices.pushSubscriptions(problems);
    }

    @Bean
    AnnouncementController announcementController(Notices notices) {
        return notices.announcements();
    }

    @Bean
    AnnouncementAdminController announcementAdminController(Notices notices) {
        return notices.administration();
    }

    @Bean
    NoticeStreamController noticeStreamController(Notices notices, LiveStreams streams) {
        return notices.stream(streams);
    }
}
