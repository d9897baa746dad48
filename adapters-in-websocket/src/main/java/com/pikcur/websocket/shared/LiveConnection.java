package com.pikcur.websocket.shared;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.VerifiedToken;
import com.pikcur.websocket.shared.LiveSubscription.Wish;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;
import org.springframework.web.socket.sockjs.transport.SockJsSession;

/**
 * One client's connection: who is at its other end, what they have subscribed to, and what is still to be sent.
 *
 * <p>Frames of subscriptions go straight to the socket, from a virtual thread that lives only while there is something to
 * send. It alone waits for the client. Spring's outbound channel would queue every message, and knows no newest state: it
 * carries only the few frames of the protocol itself.
 */
final class LiveConnection {

    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);

    /** Thousands start at once, and copying what they would inherit took longer than all else about it. */
    private static final ThreadFactory SENDERS = Thread.ofVirtual()
            .name("live")
            .inheritInheritableThreadLocals(false)
            .factory();

    private enum Phase {
        OPENED,
        CONNECTED,
        ENDED
    }

    private final WebSocketSession session;
    private final LiveLimits limits;
    private final Map<String, LiveSubscription> subscriptions = new ConcurrentHashMap<>();
    private final AtomicInteger wakeUps = new AtomicInteger();
    private final SignsOfLife signsOfLife;
    private volatile Phase phase = Phase.OPENED;
    private volatile Optional<VerifiedToken> token = Optional.empty();
    private final List<Runnable> endings = new ArrayList<>();

    /** @param session may be written to from several threads at once */
    LiveConnection(WebSocketSession session, LiveLimits limits) {
        this.session = session;
        this.limits = limits;
        this.signsOfLife = new SignsOfLife(limits);
    }

    Optional<Identity> member() {
        return token.map(VerifiedToken::identity);
    }

    /** Whether the token it was opened with proves nothing any more; that is not so of somebody who only watches. */
    boolean isExpired(Instant at) {
        return !isEnded()
                && token.filter(shown -> !at.isBefore(shown.expiresAt())).isPresent();
    }

    /** Whether this is the very connection, not another that took the same name. */
    boolean runsOver(WebSocketSession other) {
        return WebSocketSessionDecorator.unwrap(session).equals(WebSocketSessionDecorator.unwrap(other));
    }

    /** The one of our languages that the client asked for at the handshake, or English. */
    Locale language() {
        return ClientLanguage.of(session.getHandshakeHeaders());
    }

    boolean isEnded() {
        return phase == Phase.ENDED;
    }

    int subscriptionCount() {
        return subscriptions.size();
    }

    /** @param shown empty for somebody who only watches */
    synchronized void connect(Optional<VerifiedToken> shown) {
        if (phase == Phase.OPENED) {
            token = shown;
            phase = Phase.CONNECTED;
        }
    }

    /** Says what else is to be done when it ends; at once where it has ended already. */
    void endWith(Runnable last) {
        if (!keep(last)) {
            last.run();
        }
    }

    private synchronized boolean keep(Runnable last) {
        endings.add(last);
        return !isEnded();
    }

    /** @throws FrameRefused if the client sends more than anybody needs to */
    void countFrame() {
        signsOfLife.countFrame();
    }

    /** The client has given a sign of life. */
    void hear() {
        signsOfLife.hear();
    }

    /** Once in a heart-beat: what there is to do about a client that is quiet or gone; it may have to wait for it. */
    Optional<Runnable> attend() {
        signsOfLife.beat();
        if (isOverdue()) {
            return Optional.of(() -> close(CloseStatus.SESSION_NOT_RELIABLE));
        }
        // STOMP lets a client do without heart-beats, and a quiet one may have lost its network long ago: a ping is
        // answered by every WebSocket there is. SockJS knows no pings and has heart-beats of its own.
        return signsOfLife.isQuiet() && !isSockJs() ? Optional.of(() -> send(new PingMessage())) : Optional.empty();
    }

    private boolean isOverdue() {
        return switch (phase) {
            case OPENED -> signsOfLife.isLateToConnect();
            case CONNECTED -> signsOfLife.isGone() && !isSockJs();
            case ENDED -> true;
        };
    }

    private boolean isSockJs() {
        return WebSocketSessionDecorator.unwrap(session) instanceof SockJsSession;
    }

    /** @throws FrameRefused if the id is taken, or the connection holds as many as it may */
    synchronized LiveSubscription subscribe(String id, String destination, OptionalLong knownSeq) {
        if (subscriptions.size() >= limits.subscriptions()) {
            throw new FrameRefused(Refusal.TOO_MANY_SUBSCRIPTIONS);
        }
        var subscription = new LiveSubscription(id, new Wish(destination, knownSeq, language()), this::wakeUp);
        if (subscriptions.putIfAbsent(id, subscription) != null) {
            throw new FrameRefused(Refusal.SUBSCRIPTION_ID_IN_USE);
        }
        if (isEnded()) {
            // It ended while its last frame was being read: whatever is opened for this subscription closes at once.
            subscription.end();
        }
        return subscription;
    }

    /** Does nothing where there is no such subscription. */
    synchronized void unsubscribe(String id) {
        Optional.ofNullable(subscriptions.remove(id)).ifPresent(LiveSubscription::end);
    }

    /** Takes and shows nothing more. A second time does nothing. */
    synchronized void end() {
        phase = Phase.ENDED;
        subscriptions.values().forEach(LiveSubscription::end);
        subscriptions.clear();
        endings.forEach(Runnable::run);
        endings.clear();
    }

    /** Takes nothing more, tells the client why, and closes. */
    void refuse(TextMessage error) {
        end();
        send(error);
        close(CloseStatus.PROTOCOL_ERROR);
    }

    /** Ends it and tells the client why, if it still listens. */
    void close(CloseStatus status) {
        end();
        try {
            session.close(status);
        } catch (IOException gone) {
            LOG.debug("Connection {} was gone before it was closed", session.getId(), gone);
        }
    }

    /** Sends now, waiting for the client as long as the limits allow; a client that takes longer is cut off. */
    void send(WebSocketMessage<?> message) {
        try {
            session.sendMessage(message);
        } catch (IOException | RuntimeException failed) {
            // Spring and the container tell of slow, dead and closed clients by exceptions of many kinds, some of them
            // unchecked. After any of them nothing can be sent any more.
            LOG.debug("Connection {} is cut off", session.getId(), failed);
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private void wakeUp() {
        if (wakeUps.getAndIncrement() == 0) {
            SENDERS.newThread(this::sendAllThatWaits).start();
        }
    }

    /** Looks again as long as it was called meanwhile, so that exactly one thread sends and nothing is left lying. */
    private void sendAllThatWaits() {
        int calls;
        do {
            calls = wakeUps.get();
            for (var subscription : subscriptions.values()) {
                sendAllOf(subscription);
            }
        } while (wakeUps.addAndGet(-calls) > 0);
    }

    private void sendAllOf(LiveSubscription subscription) {
        try {
            for (var next = subscription.take(); !next.isEmpty() && !isEnded(); next = subscription.take()) {
                next.forEach(message -> send(message.framedFor(subscription)));
            }
        } catch (RuntimeException unreadable) {
            // The store is away, most likely. The client comes back, and says how far it had got.
            LOG.warn("Connection {} is closed, for there is no telling what comes next", session.getId(), unreadable);
            close(CloseStatus.SERVER_ERROR);
        }
    }
}
