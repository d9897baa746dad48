package com.pikcur.push.notification;

import com.pikcur.provider.shared.ProviderConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The ways to push services, one for each host, so that one which fails is left alone and the others are not. Clients name
 * the hosts, so there is an end to it: beyond the first few, those of one service share a way.
 */
final class PushConnections implements AutoCloseable {

    private static final int MOST_HOSTS = 40;

    private final WebPushSettings settings;
    private final Map<String, ProviderConnection> byHost = new HashMap<>();

    PushConnections(WebPushSettings settings) {
        this.settings = settings;
    }

    synchronized ProviderConnection to(PushServices.Place place) {
        var origin = place.origin();
        var way = byHost.size() < MOST_HOSTS || byHost.containsKey(origin) ? origin : place.service();
        return byHost.computeIfAbsent(way, _ -> connection(place));
    }

    private ProviderConnection connection(PushServices.Place place) {
        return new ProviderConnection(
                name(place.service()), URI.create(place.origin()), settings.connectTimeout(), settings.readTimeout());
    }

    /** For the log: it says which of the services we know, and nothing that a client wrote. */
    static String name(String service) {
        return "Push service " + service;
    }

    @Override
    public synchronized void close() {
        byHost.values().forEach(ProviderConnection::close);
    }
}
