package com.pikcur.bootstrap;

import com.pikcur.application.auction.KeptViews;
import com.pikcur.application.auction.LiveBoards;
import com.pikcur.application.auction.ShowAuction;
import com.pikcur.application.member.AdmitCaller;
import com.pikcur.application.notification.LiveNotices;
import com.pikcur.application.notification.Wordings;
import com.pikcur.domain.auction.port.BoardBroadcast;
import com.pikcur.domain.notification.port.NoticeBroadcast;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.port.RequestMemory;
import com.pikcur.persistence.auction.RedisBoardBroadcast;
import com.pikcur.persistence.notification.RedisNoticeBroadcast;
import com.pikcur.persistence.shared.RedisConnections;
import com.pikcur.persistence.shared.RedisRequestMemory;
import com.pikcur.persistence.shared.StoredJson;
import com.pikcur.websocket.auction.AuctionTopic;
import com.pikcur.websocket.notification.NotificationTopic;
import com.pikcur.websocket.shared.LiveEndpoint;
import com.pikcur.websocket.shared.LiveLimits;
import com.pikcur.websocket.shared.Topic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import tools.jackson.databind.json.JsonMapper;

/** What is live: boards on this node, their way between nodes over Redis, and STOMP. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
class LiveConfiguration {

    @Bean(destroyMethod = "shutdown")
    RedissonClient redis(@Value("${pikcur.redis.url}") String url) {
        return RedisConnections.open(url);
    }

    @Bean
    RequestMemory requestMemory(RedissonClient redis, StoredJson json) {
        return new RedisRequestMemory(redis, json);
    }

    @Bean
    LiveBoards liveBoards(ShowAuction auctions, ScheduledExecutorService delays, Clock clock) {
        return new LiveBoards(auctions::board, delays, clock);
    }

    /** Whatever was missed while Redis was away is read again when it is back. Whoever is woken by a board reads on after it. */
    @Bean(destroyMethod = "close")
    BoardBroadcast boardBroadcast(
            RedissonClient redis, StoredJson json, LiveBoards boards, KeptViews views, MeterRegistry meters) {
        var broadcast = new RedisBoardBroadcast(redis, json, meters);
        broadcast.subscribe(
                board -> {
                    views.forget(Set.of(board.auction()));
                    boards.show(board);
                },
                () -> {
                    views.forgetAll();
                    boards.refresh();
                });
        return broadcast;
    }

    @Bean
    LiveNotices liveNotices(NoticeRepository notices) {
        return new LiveNotices(notices);
    }

    @Bean(destroyMethod = "close")
    NoticeBroadcast noticeBroadcast(RedissonClient redis, StoredJson json, LiveNotices notices, MeterRegistry meters) {
        var broadcast = new RedisNoticeBroadcast(redis, json, meters);
        broadcast.subscribe(notices::tell, notices::refresh);
        return broadcast;
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    NoticeLookout noticeLookout(LiveNotices notices, ScheduledExecutorService delays) {
        return new NoticeLookout(notices, delays);
    }

    @Bean
    LiveTopics liveTopics(LiveBoards boards, LiveNotices notices, Wordings wordings, JsonMapper json, Clock clock) {
        return new LiveTopics(
                List.of(new AuctionTopic(boards, json, clock), new NotificationTopic(notices, wordings, json)));
    }

    /** What can be subscribed to. */
    record LiveTopics(List<Topic> all) {}

    @Bean
    LiveEndpoint liveEndpoint(
            AdmitCaller admitCaller,
            LiveTopics topics,
            JsonMapper json,
            Clock clock,
            ScheduledExecutorService delays,
            WebProperties web) {
        return new LiveEndpoint(
                new LiveEndpoint.Credentials(admitCaller, clock),
                topics.all(),
                LiveLimits.forConnections(web.mostLiveConnections()),
                web.allowedOrigins(),
                delays,
                json);
    }

    @Bean
    MeterBinder liveMeters(LiveEndpoint endpoint, LiveBoards boards, LiveNotices notices) {
        return registry -> {
            Gauge.builder("pikcur.live.connections", endpoint, LiveEndpoint::connectionCount)
                    .description("STOMP connections to this node")
                    .register(registry);
            Gauge.builder("pikcur.live.watchers", endpoint, LiveEndpoint::subscriptionCount)
                    .description("Watchers connected to this node")
                    .tag("transport", "stomp")
                    .register(registry);
            Gauge.builder("pikcur.live.auction.watchers", boards, LiveBoards::watcherCount)
                    .description("Watchers of auctions on this node, over every transport")
                    .register(registry);
            Gauge.builder("pikcur.live.notice.watchers", notices, LiveNotices::watcherCount)
                    .description("Open pages of members that wait for notices on this node, over every transport")
                    .register(registry);
        };
    }
}
