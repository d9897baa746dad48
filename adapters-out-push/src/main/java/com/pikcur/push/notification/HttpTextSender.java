package com.pikcur.push.notification;

import com.pikcur.domain.notification.port.TextSender;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.ProviderConnection;
import com.pikcur.push.notification.TextJson.MessageRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/**
 * Sends text messages in the language of the sandbox, which knows each by our id and sends the same one once. A company that
 * carries them to real phones gets a class beside this one. Several threads may use it.
 */
public final class HttpTextSender implements TextSender, AutoCloseable {

    private static final String NAME = "Text messages";

    private final ProviderConnection connection;
    private final String authorization;

    public HttpTextSender(TextSettings settings) {
        this.connection =
                new ProviderConnection(NAME, settings.url(), settings.connectTimeout(), settings.readTimeout());
        this.authorization = "Bearer " + settings.key().reveal();
    }

    @Override
    public boolean send(UUID id, HiddenText to, String text) {
        var request = request(new MessageRequest(id, to.reveal(), text));
        return connection.ask(() -> isTaken(connection.send(request).statusCode()));
    }

    private HttpRequest request(MessageRequest message) {
        return connection
                .request("/messages")
                .header("Authorization", authorization)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(TextJson.MAPPER.writeValueAsString(message)))
                .build();
    }

    /** That our key is not taken says nothing of the message. */
    private static boolean isTaken(int status) {
        if (status >= 200 && status < 300) {
            return true;
        }
        return switch (status) {
            case 401, 403, 408, 429 -> throw unavailable(status);
            default -> {
                if (status < 400 || status >= 500) {
                    throw unavailable(status);
                }
                yield false;
            }
        };
    }

    private static ProviderUnavailable unavailable(int status) {
        return new ProviderUnavailable(NAME, "answered with status " + status);
    }

    @Override
    public void close() {
        connection.close();
    }
}
