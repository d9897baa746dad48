package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class PlacesBesideLiveConnectionsTest {

    @Test
    void requests_find_a_place_when_all_live_connections_there_may_be_are_open() {
        var factory = new TomcatServletWebServerFactory();
        var connector = new Connector();

        new WebConfiguration()
                .placesBesideLiveConnections(new WebProperties(List.of(), false, 30_000))
                .customize(factory);
        factory.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));

        assertThat(connector.getProperty("maxConnections")).isEqualTo(2 * 30_000 + 8_192);
    }
}
