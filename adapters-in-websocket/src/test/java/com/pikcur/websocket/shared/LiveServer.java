package com.pikcur.websocket.shared;

import com.pikcur.application.auction.LiveBoards;
import com.pikcur.application.member.AdmitCaller;
import com.pikcur.application.member.VoidTokens;
import com.pikcur.application.notification.LiveNotices;
import com.pikcur.application.notification.Wordings;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.InMemoryAnnouncements;
import com.pikcur.domain.notification.port.InMemoryNotices;
import com.pikcur.domain.notification.port.NoticeRepository.Unnumbered;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.websocket.auction.AuctionTopic;
import com.pikcur.websocket.notification.NotificationTopic;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import tools.jackson.databind.json.JsonMapper;

/** The live endpoint in a server of its own on a free port, with boards that a test decides about. */
public final class LiveServer implements AutoCloseable {

    /** The real limits, for as many connections as any test needs. */
    public static final LiveLimits PATIENT = LiveLimits.forConnections(1_000);

    /** The same, but quick to lose patience, so that a test need not wait. */
    public static final LiveLimits IMPATIENT = new LiveLimits(
            8, 50, 200, 8 * 1024, 64 * 1024, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1));

    /** An auction nobody can read, as when the database is away. */
    public static final AuctionId UNREADABLE = new AuctionId(new UUID(0, 500));

    private static final LiveServer SHARED = new LiveServer(PATIENT);

    private final Map<AuctionId, AuctionBoard> stored = new ConcurrentHashMap<>();
    private final ScheduledExecutorService delays = Executors.newSingleThreadScheduledExecutor();
    private final LiveBoards boards = new LiveBoards(this::read, delays, Clock.systemUTC());
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T03:00:00Z"));
    private final SpokenTokens tokens = new SpokenTokens();
    private final VoidTokens voidTokens = new VoidTokens(clock, SpokenTokens.VALID_FOR);
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryNotices notices = new InMemoryNotices(transactions);
    private final LiveNotices liveNotices = new LiveNotices(notices);
    private final ConfigurableApplicationContext context;

    /** A patient one for all tests that do not need their own; it goes on until the tests are through. */
    public static LiveServer shared() {
        return SHARED;
    }

    public LiveServer(LiveLimits limits) {
        context = new SpringApplicationBuilder(Server.class)
                .initializers(empty -> ((GenericApplicationContext) empty)
                        .registerBean(LiveEndpoint.class, () -> endpoint(limits, empty.getBean(JsonMapper.class))))
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "server.shutdown=graceful",
                        "spring.threads.virtual.enabled=true",
                        "spring.main.banner-mode=off",
                        "logging.level.root=warn")
                .run();
    }

    /** Changes the auction for everybody: it is stored, and shown to whoever watches. */
    public void show(AuctionBoard board) {
        stored.put(board.auction(), board);
        boards.show(board);
    }

    /** Tells a member something: it is listed, and whatever page they have open is called. Gives its number. */
    public long tell(MemberId member) {
        var seq = store(member);
        liveNotices.tell(member, seq);
        return seq;
    }

    /** Lists it, and calls nobody. */
    public long store(MemberId member) {
        var id = UUID.randomUUID();
        var news = new News(
                member, id.toString(), NoticeType.WON, About.auction(id), NoticeDetails.named("Moon Jar No. 7"));
        return notices.add(List.of(new Unnumbered(new NoticeId(id), news, true, clock.instant())))
                .getFirst()
                .seq();
    }

    public LiveNotices liveNotices() {
        return liveNotices;
    }

    /** Takes tokens back, as if some node had done so. */
    void take(VoidMark mark) {
        voidTokens.add(mark);
    }

    /** For how many connections a token is watched. */
    int watchedTokenCount() {
        return voidTokens.watchCount();
    }

    /** Lets time pass for tokens. */
    void advance(Duration duration) {
        clock.advance(duration);
    }

    public int watcherCount() {
        return boards.watcherCount();
    }

    public LiveEndpoint endpoint() {
        return context.getBean(LiveEndpoint.class);
    }

    public int port() {
        return Optional.ofNullable(((WebServerApplicationContext) context).getWebServer())
                .orElseThrow()
                .getPort();
    }

    public URI uri(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        context.close();
        delays.shutdownNow();
    }

    private LiveEndpoint endpoint(LiveLimits limits, JsonMapper json) {
        return new LiveEndpoint(
                new LiveEndpoint.Credentials(new AdmitCaller(tokens, voidTokens, clock), clock),
                List.of(
                        new AuctionTopic(boards, json, Clock.systemUTC()),
                        new NotificationTopic(
                                liveNotices, new Wordings(new InMemoryAnnouncements(transactions)), json)),
                limits,
                List.of(),
                delays,
                json);
    }

    private AuctionBoard read(AuctionId id) {
        if (id.equals(UNREADABLE)) {
            throw new IllegalStateException("The database is away");
        }
        return Optional.ofNullable(stored.get(id)).orElseThrow(() -> new NoSuchAuction(id));
    }

    /** What the service's own configuration comes down to. Small socket buffers show soon who does not read. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @EnableWebSocketMessageBroker
    static class Server {

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallSocketBuffers() {
            return tomcat ->
                    tomcat.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "4096"));
        }
    }
}
