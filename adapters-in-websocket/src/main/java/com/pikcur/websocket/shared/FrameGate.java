package com.pikcur.websocket.shared;

import com.pikcur.application.member.AdmitCaller;
import com.pikcur.application.member.AdmitCaller.Admission.Admitted;
import com.pikcur.application.member.AdmitCaller.Admission.TakenBack;
import com.pikcur.application.member.AdmitCaller.Admission.Unproved;
import com.pikcur.domain.member.VerifiedToken;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.web.socket.CloseStatus;

/**
 * Everything a client sends comes through here, and only what is named here goes on: who may watch what is decided here
 * and in the topics. What is refused goes no further, and the connection ends.
 */
final class FrameGate implements ChannelInterceptor {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_ID = 128;
    private static final Pattern SEQ = Pattern.compile("[0-9]{1,18}");

    private final LiveConnections connections;
    private final ProblemFrames problems;
    private final List<Topic> topics;
    private final AdmitCaller admitCaller;

    FrameGate(LiveConnections connections, ProblemFrames problems, List<Topic> topics, AdmitCaller admitCaller) {
        this.connections = connections;
        this.problems = problems;
        this.topics = List.copyOf(topics);
        this.admitCaller = admitCaller;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = frameIn(message);
        var connection = connections.find(frame.getSessionId()).filter(open -> !open.isEnded());
        if (connection.isEmpty()) {
            // Spring's broker is told of every end; frames that came in one piece with a refused one are dropped.
            return frame.getCommand() == StompCommand.DISCONNECT ? message : null;
        }
        try {
            admit(connection.get(), frame);
            return message;
        } catch (FrameRefused refused) {
            problems.tell(connection.get(), refused.refusal(), frame.getReceipt());
            return null;
        }
    }

    /** Says that it is done, where the client wants to know. Spring does so for DISCONNECT alone. */
    @Override
    public void afterSendCompletion(
            Message<?> message, MessageChannel channel, boolean sent, @Nullable Exception failure) {
        var frame = frameIn(message);
        var subscribing =
                frame.getCommand() == StompCommand.SUBSCRIBE || frame.getCommand() == StompCommand.UNSUBSCRIBE;
        var receipt = frame.getReceipt();
        if (sent && failure == null && subscribing && receipt != null) {
            connections.find(frame.getSessionId()).ifPresent(open -> open.send(StompFrames.receipt(receipt)));
        }
    }

    private void admit(LiveConnection connection, StompHeaderAccessor frame) {
        var command = frame.getCommand();
        if (command == null) {
            return; // A heart-beat.
        }
        connection.countFrame();
        switch (command) {
            case CONNECT, STOMP -> connect(connection, frame);
            case SUBSCRIBE -> subscribe(connection, frame);
            case UNSUBSCRIBE -> connection.unsubscribe(subscriptionId(frame));
            case DISCONNECT -> disconnect(connection, frame);
            case SEND, ACK, NACK, BEGIN, COMMIT, ABORT, CONNECTED, RECEIPT, MESSAGE, ERROR ->
                throw new FrameRefused(Refusal.NOTHING_TO_SEND_TO);
        }
    }

    /** Spring answers with the receipt, and closes; to a client that wants none it would send an ERROR. */
    private static void disconnect(LiveConnection connection, StompHeaderAccessor frame) {
        if (frame.getReceipt() == null) {
            connection.close(CloseStatus.NORMAL);
        } else {
            connection.end();
        }
    }

    private void connect(LiveConnection connection, StompHeaderAccessor frame) {
        if (!frame.getAcceptVersion().contains("1.2")) {
            throw new FrameRefused(Refusal.OTHER_STOMP_VERSION);
        }
        var token =
                Optional.ofNullable(frame.getFirstNativeHeader("Authorization")).map(this::tokenIn);
        token.map(shown -> new SignedIn(shown.identity())).ifPresent(frame::setUser);
        connection.connect(token);
        token.ifPresent(shown -> connection.endWith(
                admitCaller.watch(shown.identity(), reason -> endSoon(connection, Refusal.ofTakenBack(reason)))));
    }

    private VerifiedToken tokenIn(String authorization) {
        if (!authorization.startsWith(BEARER)) {
            throw new FrameRefused(Refusal.TOKEN_NOT_VALID);
        }
        return switch (admitCaller.handle(authorization.substring(BEARER.length()))) {
            case Admitted(var token)
            when token.identity().mustChangePassword() -> throw new FrameRefused(Refusal.PASSWORD_CHANGE_REQUIRED);
            case Admitted(var token) -> token;
            case Unproved() -> throw new FrameRefused(Refusal.TOKEN_NOT_VALID);
            case TakenBack(var reason) -> throw new FrameRefused(Refusal.ofTakenBack(reason));
        };
    }

    /** Ends it now, and tells the client on a thread that may wait for it. */
    void endSoon(LiveConnection connection, Refusal refusal) {
        connection.end();
        Thread.ofVirtual().name("live-end").start(() -> problems.tell(connection, refusal, null));
    }

    private void subscribe(LiveConnection connection, StompHeaderAccessor frame) {
        var destination = Optional.ofNullable(frame.getDestination())
                .orElseThrow(() -> new FrameRefused(Refusal.MALFORMED_DESTINATION));
        var topic = topics.stream()
                .filter(candidate -> candidate.covers(destination))
                .findFirst()
                .orElseThrow(() -> new FrameRefused(Refusal.NOT_TO_BE_SUBSCRIBED));
        var ack = frame.getFirstNativeHeader(StompHeaderAccessor.STOMP_ACK_HEADER);
        if (ack != null && !ack.equals("auto")) {
            throw new FrameRefused(Refusal.OTHER_ACK_MODE);
        }
        var subscription = connection.subscribe(subscriptionId(frame), destination, knownSeq(frame));
        subscription.endWith(topic.open(subscription, connection.member()));
    }

    private static String subscriptionId(StompHeaderAccessor frame) {
        return Optional.ofNullable(frame.getSubscriptionId())
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                .orElseThrow(() -> new FrameRefused(Refusal.MALFORMED_SUBSCRIPTION_ID));
    }

    private static OptionalLong knownSeq(StompHeaderAccessor frame) {
        var known = frame.getFirstNativeHeader("last-seq");
        if (known == null) {
            return OptionalLong.empty();
        }
        if (!SEQ.matcher(known).matches()) {
            throw new FrameRefused(Refusal.MALFORMED_LAST_SEQ);
        }
        return OptionalLong.of(Long.parseLong(known));
    }

    private static StompHeaderAccessor frameIn(Message<?> message) {
        return Optional.ofNullable(MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class))
                .orElseThrow(() -> new IllegalStateException("Only STOMP comes in here, not " + message));
    }
}
