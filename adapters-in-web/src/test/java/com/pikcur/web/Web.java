package com.pikcur.web;

import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.domain.shared.port.InMemoryRequestMemory;
import com.pikcur.domain.shared.port.RequestMemory;
import com.pikcur.web.auction.AuctionController;
import com.pikcur.web.auction.BidController;
import com.pikcur.web.auction.BidMetrics;
import com.pikcur.web.auction.ListingController;
import com.pikcur.web.auction.LogController;
import com.pikcur.web.auction.OwnAuctionsController;
import com.pikcur.web.auction.PublicAnswerFilter;
import com.pikcur.web.auction.PublicAnswers;
import com.pikcur.web.auction.RelistController;
import com.pikcur.web.auction.SecondChanceController;
import com.pikcur.web.shared.AccessRules;
import com.pikcur.web.shared.BodyLimitFilter;
import com.pikcur.web.shared.CallerArgument;
import com.pikcur.web.shared.IdempotencyFilter;
import com.pikcur.web.shared.Languages;
import com.pikcur.web.shared.NewIdArgument;
import com.pikcur.web.shared.ProblemAdvice;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.QueryArgument;
import com.pikcur.web.shared.RateLimiting;
import com.pikcur.web.shared.RateLimits;
import com.pikcur.web.shared.RequestIdFilter;
import com.pikcur.web.shared.SourceArgument;
import com.pikcur.web.shared.StrictJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** All of the web in front of a house, but for a server: controllers, advice, filters, security. */
public final class Web {

    /** More than any test asks for. */
    public static final RateLimits GENEROUS = new RateLimits(
            new RequestLimit("member", 100_000, Duration.ofMinutes(1)),
            new RequestLimit("address", 100_000, Duration.ofMinutes(1)),
            List.of());

    public final House house;
    public final Members members;
    public final Profiles profiles;
    public final IdentityOffice office;
    public final Relations relations;
    public final SocialMembers social;
    public final Wallets wallets;
    public final Orders orders;
    public final Payments payments;
    public final Deliveries deliveries;
    public final Notices notices;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final MockMvcTester http;

    private final Languages languages = new Languages();
    private final RateLimits limits;
    private final PublicAnswers answers;
    private final Problems problems = new Problems(languages);

    public Web() {
        this(new House());
    }

    public Web(House house) {
        this(house, new InMemoryRequestMemory(house.clock), new Object[0]);
    }

    /** With another memory of requests, and with controllers of the test's own. */
    public Web(House house, RequestMemory memory, Object... more) {
        this(house, memory, GENEROUS, new PublicAnswers(Duration.ZERO, house.clock), more);
    }

    /** With limits low enough to reach. */
    public Web(RateLimits limits) {
        this(
                new House(),
                new InMemoryRequestMemory(Clock.systemUTC()),
                limits,
                new PublicAnswers(Duration.ZERO, Clock.systemUTC()));
    }

    /** That keeps answers. */
    public Web(House house, PublicAnswers answers) {
        this(house, new InMemoryRequestMemory(house.clock), GENEROUS, answers);
    }

    private Web(House house, RequestMemory memory, RateLimits limits, PublicAnswers answers, Object... more) {
        this.house = house;
        this.limits = limits;
        this.answers = answers;
        this.members = new Members(house.clock);
        this.office = new IdentityOffice(house);
        var controllers = new ArrayList<Object>(controllers());
        controllers.addAll(members.controllers(problems));
        this.profiles = new Profiles(house.clock, problems);
        controllers.addAll(profiles.controllers());
        controllers.addAll(office.controllers(problems));
        this.relations = house.relations;
        controllers.addAll(relations.controllers(problems));
        this.social = new SocialMembers(members);
        controllers.addAll(social.controllers(problems));
        this.wallets = new Wallets(house.clock);
        controllers.addAll(wallets.controllers(problems));
        this.orders = new Orders(house.clock, profiles.members.books());
        controllers.addAll(orders.controllers(problems));
        this.payments = new Payments(orders, house.clock);
        controllers.addAll(payments.controllers(problems));
        this.deliveries = new Deliveries(orders, house.clock);
        controllers.addAll(deliveries.controllers(problems));
        this.notices = new Notices(house.clock);
        controllers.addAll(notices.controllers(problems));
        controllers.addAll(List.of(more));
        this.http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(controllers.toArray())
                .setControllerAdvice(new ProblemAdvice(problems))
                .setMessageConverters(
                        new ByteArrayHttpMessageConverter(), new JacksonJsonHttpMessageConverter(StrictJson.mapper()))
                .setCustomArgumentResolvers(
                        new CallerArgument(),
                        new NewIdArgument(UUID::randomUUID),
                        new SourceArgument(),
                        new QueryArgument())
                .setLocaleResolver(languages)
                .addFilters(
                        new RequestIdFilter(UUID::randomUUID),
                        security(),
                        new BodyLimitFilter(problems),
                        new IdempotencyFilter(memory, BidController::isBid, problems))
                .build());
    }

    /** The header that proves to be this member, now. */
    public String as(MemberId member, Role... roles) {
        return Tokens.bearer(member, house.clock.instant(), roles);
    }

    /** A POST of JSON by this member, still to be sent. */
    public MockMvcRequestBuilder post(MemberId member, String path, String body) {
        return http.post()
                .uri(path)
                .header("Authorization", as(member, Role.SELLER))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private List<Object> controllers() {
        var show = house.showAuction();
        return List.of(
                new AuctionController(show, house.queries, house.clock),
                new ListingController(
                        new ListingController.UseCases(
                                house.openAuction(),
                                house.reviseAuction(),
                                house.addToDescription(),
                                house.cancelAuction()),
                        show,
                        problems),
                new RelistController(house.relistAuction(), show, problems),
                new SecondChanceController(house.secondChances(), house.showSecondChances(), problems),
                new BidController(
                        new BidController.UseCases(house.placeBid(), house.buyNow(), house.retractBid()),
                        show,
                        house.queries,
                        new BidMetrics(meters),
                        problems),
                new LogController(house.showBidLog(), StrictJson.mapper()),
                new OwnAuctionsController(house.queries, house.clock));
    }

    private Filter security() {
        var rules = new AccessRules(
                house.admitCaller,
                new RateLimiting(limits, house.counters, problems),
                new PublicAnswerFilter(answers),
                problems,
                new AccessRules.Settings(List.of("https://shop.example"), false));
        // Stays open: the filters ask it for their messages.
        var context = new AnnotationConfigApplicationContext(Secured.class);
        return new FilterChainProxy(rules.chain(context.getBean(HttpSecurity.class)));
    }

    /** Brings what the security filters are built of. */
    @EnableWebSecurity
    static class Secured {}
}
