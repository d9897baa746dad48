package com.pikcur.websocket.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.TextMessage;

/** The frames that Pikcur writes itself, past Spring's channels. */
final class StompFrames {

    private static final StompEncoder ENCODER = new StompEncoder();
    private static final MimeType JSON = MimeTypeUtils.APPLICATION_JSON;
    private static final MimeType PROBLEM_JSON = new MimeType("application", "problem+json");

    private StompFrames() {}

    static TextMessage message(LiveSubscription subscription, LiveMessage message) {
        var headers = StompHeaderAccessor.create(StompCommand.MESSAGE);
        headers.setSubscriptionId(subscription.id());
        headers.setDestination(subscription.destination());
        headers.setMessageId(message.id());
        headers.setContentType(JSON);
        return new TextMessage(ENCODER.encode(headers.getMessageHeaders(), message.json()));
    }

    static TextMessage receipt(String receiptId) {
        var headers = StompHeaderAccessor.create(StompCommand.RECEIPT);
        headers.setReceiptId(receiptId);
        return new TextMessage(ENCODER.encode(headers.getMessageHeaders(), new byte[0]));
    }

    /** @param receipt of the frame that failed, if the client had asked for one */
    static TextMessage error(String title, byte[] problem, @Nullable String receipt) {
        var headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setMessage(title);
        headers.setContentType(PROBLEM_JSON);
        if (receipt != null) {
            headers.setReceiptId(receipt);
        }
        return new TextMessage(ENCODER.encode(headers.getMessageHeaders(), problem));
    }
}
