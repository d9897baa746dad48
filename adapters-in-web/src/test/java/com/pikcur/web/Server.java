package com.pikcur.web;

import com.pikcur.application.auction.LiveBoards;
import com.pikcur.web.shared.LiveConnections;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The web in front of a house on a real server, for what only a server does. */
public final class Server implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public final House house;

    private final ConfigurableApplicationContext context;

    private Server(House house, ConfigurableApplicationContext context) {
        this.house = house;
        this.context = context;
    }

    /** @param settings such as {@code server.tomcat.connection-timeout=1s} */
    public static Server start(String... settings) {
        var house = new House();
        var application = new SpringApplication(ServerWiring.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(House.class, () -> house));
        var properties = new LinkedHashMap<String, Object>(Map.of(
                "server.port", "0",
                "spring.threads.virtual.enabled", "true",
                "spring.main.banner-mode", "off",
                "springdoc.api-docs.enabled", "true",
                "springdoc.swagger-ui.enabled", "true",
                "logging.level.root", "warn"));
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        application.setDefaultProperties(properties);
        return new Server(house, application.run());
    }

    public LiveBoards boards() {
        return context.getBean(LiveBoards.class);
    }

    public Notices notices() {
        return context.getBean(Notices.class);
    }

    public LiveConnections connections() {
        return context.getBean(LiveConnections.class);
    }

    /** What the controllers take, such as {@code GET /api/v1/auctions}. */
    public Set<String> routesUnder(String prefix) {
        var mappings = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream()
                                .filter(path -> path.startsWith(prefix))
                                .map(path -> method + " " + path)))
                .collect(Collectors.toSet());
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** A bare connection, for those who speak no proper HTTP or do not listen. */
    public Socket connect() throws IOException {
        return new Socket("localhost", port());
    }

    /** A bare connection that takes as little as can be before somebody reads. */
    public Socket connectWithoutListening() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1);
        socket.connect(new InetSocketAddress("localhost", port()));
        return socket;
    }

    @Override
    public void close() {
        context.close();
    }

    private int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }
}
