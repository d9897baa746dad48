package com.pikcur.push.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.provider.shared.ProviderConnection;
import java.net.URI;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushConnectionsTest {

    private final WebPushSettings settings = PushSettings.with(URI.create("http://127.0.0.1:1"));
    private final PushConnections connections = new PushConnections(settings);

    @AfterEach
    void close() {
        connections.close();
    }

    private ProviderConnection to(String endpoint) {
        return connections.to(settings.services().place(endpoint).orElseThrow());
    }

    @Test
    void each_host_has_a_way_of_its_own() {
        assertThat(to("https://fcm.googleapis.com/fcm/send/one"))
                .isSameAs(to("https://fcm.googleapis.com/fcm/send/other"))
                .isSameAs(to("https://fcm.googleapis.com:443/fcm/send/one"))
                .isNotSameAs(to("https://web.push.apple.com/one"));
        assertThat(to("https://wns1.notify.windows.com/w")).isNotSameAs(to("https://wns2.notify.windows.com/w"));
    }

    @Test
    void however_many_hosts_clients_invent_there_are_not_many_more_ways() {
        var known = to("https://wns1.notify.windows.com/w");
        var ways = new HashSet<ProviderConnection>();

        IntStream.range(0, 500)
                .mapToObj("https://invented-%d.notify.windows.com/w"::formatted)
                .map(this::to)
                .forEach(ways::add);

        assertThat(ways).hasSizeLessThan(50);
        assertThat(to("https://wns1.notify.windows.com/w")).isSameAs(known);
        assertThat(to("https://one-more.notify.windows.com/w"))
                .isSameAs(to("https://another.notify.windows.com/w"))
                .isNotSameAs(to("https://web.push.apple.com/one"));
    }

    @Test
    void the_name_says_nothing_a_client_wrote() {
        var place = settings.services()
                .place("https://invented.notify.windows.com/w")
                .orElseThrow();

        assertThat(PushConnections.name(place.service())).isEqualTo("Push service *.notify.windows.com");
    }
}
