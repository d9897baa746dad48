package com.pikcur.bootstrap;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node meets the world.
 *
 * @param allowedOrigins other sites whose pages may call this service; usually none
 * @param publicMetrics whether measurements are open to whoever reaches the port
 * @param mostLiveConnections live connections held at once, for each transport
 */
@ConfigurationProperties("pikcur.web")
public record WebProperties(
        @DefaultValue List<String> allowedOrigins,
        boolean publicMetrics,
        @DefaultValue("20000") int mostLiveConnections) {

    public WebProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
