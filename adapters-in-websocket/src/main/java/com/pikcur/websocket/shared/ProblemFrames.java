package com.pikcur.websocket.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;
import tools.jackson.databind.json.JsonMapper;

/** Tells a client why its frame was not taken, in an ERROR frame with a problem in it, and closes the connection. */
final class ProblemFrames extends StompSubProtocolErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemFrames.class);

    private final LiveConnections connections;
    private final JsonMapper json;

    ProblemFrames(LiveConnections connections, JsonMapper json) {
        this.connections = connections;
        this.json = json;
    }

    /** RFC 9457, as far as it makes sense without HTTP. */
    private record Problem(String type, String title, String detail) {}

    /** @param receipt what the client wanted to hear had all gone well */
    void tell(LiveConnection connection, Refusal refusal, @Nullable String receipt) {
        var problem = problem(refusal, connection.language());
        connection.refuse(StompFrames.error(problem.title(), json.writeValueAsBytes(problem), receipt));
    }

    /** What Spring could not do with a frame. It is told from here too, so there is nothing left for Spring to send. */
    @Override
    public @Nullable Message<byte[]> handleClientMessageProcessingError(
            @Nullable Message<byte[]> frame, Throwable failure) {
        var receipt = Optional.ofNullable(frame)
                .map(message -> MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class))
                .map(StompHeaderAccessor::getReceipt);
        tell(connections.speaking(), refusalOf(failure), receipt.orElse(null));
        return null;
    }

    private static Refusal refusalOf(Throwable failure) {
        if (!(failure instanceof MessageDeliveryException)) {
            // Spring itself could not read the frame, or it came before CONNECT or was a second one.
            return Refusal.MALFORMED_FRAME;
        }
        LOG.error("A frame could not be handled", failure);
        return Refusal.FAILED;
    }

    private static Problem problem(Refusal refusal, Locale language) {
        var texts = ResourceBundle.getBundle("com.pikcur.websocket.shared.problems", language);
        return new Problem(
                "/problems/" + refusal.problem(),
                texts.getString(refusal.problem() + ".title"),
                texts.getString(refusal.slug() + ".detail"));
    }
}
