package com.pikcur.push.notification;

import com.interaso.webpush.WebPush;
import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.port.PushSender;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Wakes browsers through their push services, which cannot read what they carry. Several threads may use it. */
public final class WebPushSender implements PushSender, AutoCloseable {

    /** Half of the longest that push services take. */
    private static final int TOKEN_SECONDS = 12 * 60 * 60;

    private final WebPush webPush;
    private final PushServices services;
    private final int secondsToLive;
    private final PushConnections connections;

    public WebPushSender(WebPushSettings settings) {
        this.webPush = new WebPush(settings.subject(), settings.key().pair());
        this.services = settings.services();
        this.secondsToLive = Math.toIntExact(settings.timeToLive().toSeconds());
        this.connections = new PushConnections(settings);
    }

    @Override
    public boolean accepts(String endpoint) {
        return services.place(endpoint).isPresent();
    }

    /** A browser whose keys are none was never there, as far as anybody can tell. */
    @Override
    public Outcome send(UUID id, PushSubscription subscription, PushMessage message) {
        var place = services.place(subscription.endpoint().reveal());
        var keys = BrowserKeys.of(subscription);
        return place.isPresent() && keys.isPresent()
                ? send(place.orElseThrow(), request(id, place.orElseThrow(), keys.orElseThrow(), message))
                : Outcome.GONE;
    }

    private HttpRequest request(UUID id, PushServices.Place place, BrowserKeys keys, PushMessage message) {
        var body = keys.encrypt(webPush, PushJson.of(message));
        var request = HttpRequest.newBuilder(place.endpoint()).POST(BodyPublishers.ofByteArray(body));
        // Quiet hours have been kept before; what still comes is worth waking the phone.
        webPush.getHeadersWithToken(token(place), secondsToLive, topic(id), WebPush.Urgency.High)
                .forEach(request::header);
        return request.build();
    }

    private String token(PushServices.Place place) {
        return webPush.getToken(place.origin(), TOKEN_SECONDS);
    }

    /** A push service that still has a message of the same topic replaces it. */
    private static String topic(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Outcome send(PushServices.Place place, HttpRequest request) {
        var connection = connections.to(place);
        return connection.ask(() -> outcome(connection.send(request).statusCode(), place.service()));
    }

    private static Outcome outcome(int status, String service) {
        if (status >= 200 && status < 300) {
            return Outcome.SENT;
        }
        return switch (status) {
            case 404, 410 -> Outcome.GONE;
            case 408, 429 -> throw unavailable(status, service);
            default -> {
                if (status < 400 || status >= 500) {
                    throw unavailable(status, service);
                }
                yield Outcome.REFUSED;
            }
        };
    }

    private static ProviderUnavailable unavailable(int status, String service) {
        return new ProviderUnavailable(PushConnections.name(service), "answered with status " + status);
    }

    @Override
    public void close() {
        connections.close();
    }
}
