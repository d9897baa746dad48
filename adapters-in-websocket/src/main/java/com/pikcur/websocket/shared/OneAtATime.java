package com.pikcur.websocket.shared;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * Lets several threads write to one socket, each waiting for its turn.
 *
 * <p>Spring has a decorator that hands the message to whoever is writing already and returns. Then a message that is
 * followed by a close may never be written, such as the ERROR that says why; and boards would queue up behind a slow
 * client instead of being replaced by newer ones. Here nobody waits longer than the container's limit for one message,
 * after which the connection ends.
 */
final class OneAtATime extends WebSocketSessionDecorator {

    private final ReentrantLock turn = new ReentrantLock(true);

    OneAtATime(WebSocketSession session) {
        super(session);
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        turn.lock();
        try {
            super.sendMessage(message);
        } finally {
            turn.unlock();
        }
    }
}
