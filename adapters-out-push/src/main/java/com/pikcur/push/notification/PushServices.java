package com.pikcur.push.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where messages to browsers may be sent. An endpoint comes from a client, who would like us to call servers of their choice:
 * whatever is not one of these, to the letter, is called by nobody.
 *
 * @param hosts names such as {@code fcm.googleapis.com}, or all below one, such as {@code *.push.apple.com}
 * @param sandbox the origin of one more, which may go without encryption and have a port
 */
public record PushServices(List<String> hosts, Optional<URI> sandbox) {

    /** The push services of all browsers there are. */
    public static final List<String> OF_ALL_BROWSERS = List.of(
            "fcm.googleapis.com",
            "updates.push.services.mozilla.com",
            "*.push.services.mozilla.com",
            "*.push.apple.com",
            "*.notify.windows.com");

    private static final int LONGEST = 2_000;
    private static final int HTTPS_PORT = 443;
    private static final Pattern RULE = Pattern.compile("(?:\\*\\.)?(?:[a-z0-9-]+\\.)+[a-z][a-z0-9-]*");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /** @throws IllegalArgumentException if a host is none, or one that everything is below */
    public PushServices {
        hosts = List.copyOf(hosts);
        for (var host : hosts) {
            if (!RULE.matcher(host).matches()) {
                throw new IllegalArgumentException("Not the name of a push service: " + host);
            }
        }
    }

    /** The address, and which of the push services it belongs to. */
    record Place(URI endpoint, String service) {

        /** Where it begins, as tokens name it: without a port that goes without saying. */
        String origin() {
            var port = endpoint.getPort() == -1 || endpoint.getPort() == HTTPS_PORT ? "" : ":" + endpoint.getPort();
            return endpoint.getScheme() + "://" + endpoint.getHost() + port;
        }
    }

    /** Empty if it is none we write to. */
    Optional<Place> place(String endpoint) {
        if (endpoint.length() > LONGEST || !VISIBLE.matcher(endpoint).matches()) {
            return Optional.empty();
        }
        try {
            var address = new URI(endpoint);
            return address.getRawUserInfo() != null || address.getRawFragment() != null || address.getHost() == null
                    ? Optional.empty()
                    : service(address).map(service -> new Place(address, service));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private Optional<String> service(URI address) {
        if (sandbox.filter(origin -> isOf(address, origin)).isPresent()) {
            return Optional.of("the sandbox");
        }
        var isPlainHttps =
                "https".equals(address.getScheme()) && (address.getPort() == -1 || address.getPort() == HTTPS_PORT);
        return isPlainHttps
                ? hosts.stream().filter(host -> covers(host, address.getHost())).findFirst()
                : Optional.empty();
    }

    private static boolean isOf(URI address, URI origin) {
        return address.getHost().equals(origin.getHost())
                && address.getPort() == origin.getPort()
                && address.getScheme().equals(origin.getScheme());
    }

    private static boolean covers(String rule, String host) {
        return rule.startsWith("*.")
                ? host.endsWith(rule.substring(1)) && host.length() >= rule.length()
                : host.equals(rule);
    }
}
