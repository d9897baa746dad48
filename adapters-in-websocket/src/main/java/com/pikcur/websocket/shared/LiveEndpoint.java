package com.pikcur.websocket.shared;

import com.pikcur.application.member.AdmitCaller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * The live connection: STOMP 1.2 over WebSocket at {@code /ws}, over SockJS at {@code /ws-sockjs}. One bean of this type
 * beside {@code @EnableWebSocketMessageBroker} is all the wiring it takes.
 */
public final class LiveEndpoint
        implements WebSocketMessageBrokerConfigurer,
                SmartInitializingSingleton,
                ApplicationListener<ContextClosedEvent> {

    /** How soon after its token has expired a connection ends. */
    private static final Duration EXPIRY_PRECISION = Duration.ofMillis(500);

    private final LiveLimits limits;
    private final List<String> allowedOrigins;
    private final LiveConnections connections;
    private final FrameGate gate;
    private final ProblemFrames problems;
    private final Clock clock;
    private final TaskScheduler delays;
    private volatile List<Future<?>> attending = List.of();

    /**
     * @param topics what can be subscribed to
     * @param allowedOrigins pages from elsewhere that may open connections; none for pages of this service alone
     * @param delays wakes what waits for a moment; nothing here keeps its threads busy
     */
    public LiveEndpoint(
            Credentials credentials,
            List<Topic> topics,
            LiveLimits limits,
            List<String> allowedOrigins,
            ScheduledExecutorService delays,
            JsonMapper json) {
        this.limits = limits;
        this.allowedOrigins = List.copyOf(allowedOrigins);
        this.delays = new ConcurrentTaskScheduler(delays);
        connections = new LiveConnections(limits);
        problems = new ProblemFrames(connections, json);
        gate = new FrameGate(connections, problems, topics, credentials.admitCaller());
        clock = credentials.clock();
    }

    /** How a client proves who it is, and for how long. */
    public record Credentials(AdmitCaller admitCaller, Clock clock) {}

    /** Connections open on this node. */
    public int connectionCount() {
        return connections.count();
    }

    /** Subscriptions held on this node. */
    public int subscriptionCount() {
        return connections.subscriptionCount();
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.setErrorHandler(problems);
        var origins = allowedOrigins.toArray(String[]::new);
        var handshake = new DefaultHandshakeHandler(new UpgradeWithoutCompression());
        registry.addEndpoint("/ws").setHandshakeHandler(handshake).setAllowedOrigins(origins);
        registry.addEndpoint("/ws-sockjs")
                .setHandshakeHandler(handshake)
                .setAllowedOrigins(origins)
                .withSockJS()
                .setSessionCookieNeeded(false);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport
                .setMessageSizeLimit(limits.frameBytes())
                .setSendTimeLimit(Math.toIntExact(limits.sendTime().toMillis()))
                .setSendBufferSizeLimit(limits.sendBufferBytes())
                .addDecoratorFactory(connections);
    }

    /** Spring's broker keeps the heart-beats; what can be subscribed to is ours. */
    @Override
    public void configureMessageBroker(MessageBrokerRegistry broker) {
        var heartBeatMillis = limits.heartBeat().toMillis();
        broker.enableSimpleBroker("/queue")
                .setHeartbeatValue(new long[] {heartBeatMillis, heartBeatMillis})
                .setTaskScheduler(delays);
    }

    /** Frames are handled by the thread that reads them: in their order, and no faster than the client gets answers. */
    @Override
    public void configureClientInboundChannel(ChannelRegistration inbound) {
        inbound.interceptors(gate).executor(new SyncTaskExecutor());
    }

    /** A client that does not read holds up a virtual thread of its own, never the broker. */
    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.executor(new VirtualThreadTaskExecutor("live-out-"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        attending = List.of(
                delays.scheduleWithFixedDelay(connections::attendAll, limits.heartBeat()),
                delays.scheduleWithFixedDelay(this::endExpired, EXPIRY_PRECISION));
    }

    /** So that nobody goes on hearing what is private with a token that could open nothing. */
    private void endExpired() {
        connections.expired(clock.instant()).forEach(connection -> gate.endSoon(connection, Refusal.SESSION_EXPIRED));
    }

    /** Sends everybody away before anything stops: the server waits for what is still open, and clients go elsewhere. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        attending.forEach(running -> running.cancel(false));
        connections.closeAll();
    }
}
