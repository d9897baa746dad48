package com.pikcur.web.shared;

import static com.pikcur.web.Answers.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.web.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published document is the promise to clients, and stands in {@code openapi.json} beside this test's resources: what
 * changes in the code must change there, for a reviewer to see. The text to put there is left in {@code target}.
 */
class ApiDocumentTest {

    private static final Path PROMISED = Path.of("src/test/resources/openapi.json");
    private static final Path PUBLISHED = Path.of("target/openapi.json");

    private static Server server;
    private static JsonNode document;

    @BeforeAll
    static void read_the_document() throws Exception {
        server = Server.start();
        document = read(server.get("/v3/api-docs").body());
        Files.createDirectories(PUBLISHED.toAbsolutePath().getParent());
        Files.writeString(PUBLISHED, sorted(document) + "\n");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String sorted(JsonNode json) {
        var mapper = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
                .build();
        return mapper.writeValueAsString(mapper.convertValue(json, Map.class));
    }

    @Test
    void what_is_published_is_what_was_promised() throws IOException {
        assertThat(sorted(document)).isEqualTo(Files.readString(PROMISED).strip());
    }

    @Test
    void it_is_openapi_3_1() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void every_route_is_documented_and_nothing_else() {
        var operations = new TreeSet<String>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(operations).containsExactlyInAnyOrderElementsOf(server.routesUnder("/api/"));
    }

    @Test
    void every_operation_tells_its_problems_and_how_to_sign_in() {
        var bid = document.at("/paths/~1api~1v1~1auctions~1{id}~1bids/post");

        assertThat(bid.at("/responses/409/description").asString())
                .contains("/problems/bid-below-minimum", "/problems/idempotency-key-reused");
        assertThat(bid.at("/responses/409/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(bid.at("/security/0/bearer").isArray()).isTrue();
        assertThat(bid.at("/responses").propertyNames())
                .contains("201", "400", "401", "403", "404", "409", "413", "415", "500", "503")
                .doesNotContain("200");
        assertThat(bid.path("parameters").toString())
                .contains("Idempotency-Key")
                .doesNotContain("bidder");
    }

    @Test
    void it_can_be_read_as_a_page() throws Exception {
        var page = server.get("/swagger-ui/index.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self';", "style-src 'self' 'unsafe-inline'"));
        assertThat(server.get("/swagger-ui.html").statusCode()).isEqualTo(302);
        assertThat(server.get("/v3/api-docs/swagger-config").statusCode()).isEqualTo(200);
    }
}
