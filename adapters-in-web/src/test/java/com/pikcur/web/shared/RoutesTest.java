package com.pikcur.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

class RoutesTest {

    private final Routes routes = new Routes();

    @Controller
    static final class Paths {

        @GetMapping("/api/v1/auctions")
        void list() {}

        @GetMapping("/api/v1/auctions/{id}")
        void detail() {}

        @GetMapping("/api/v1/auctions/mine")
        void mine() {}

        @PostMapping("/api/v1/auctions/{id}")
        void revise() {}

        @PostMapping("/api/v1/auctions/{id}/bids")
        void bid() {}

        @GetMapping({"/files/**", "/pages/{*rest}"})
        void files() {}

        @GetMapping("/{any}/v1/{thing}")
        void early() {}
    }

    @BeforeEach
    void register() {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("paths", Paths.class);
        context.refresh();
        routes.setApplicationContext(context);
        routes.afterPropertiesSet();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/auctions, list",
        "GET, /api/v1/auctions/17, detail",
        "GET, /api/v1/auctions/mine, mine",
        "POST, /api/v1/auctions/mine, revise",
        "POST, /api/v1/auctions/17/bids, bid",
        "GET, /api/v1/%61uctions/17, detail",
        "GET, /files/a/b/c/d, files",
        "GET, /pages/a/b/c/d, files",
        "GET, /anything/v1/goes, early"
    })
    void a_request_finds_its_route(String method, String path, String found) throws Exception {
        assertThat(handler(method, path))
                .hasValueSatisfying(
                        handler -> assertThat(handler.getMethod().getName()).isEqualTo(found));
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/auctions/", "GET, /api/v1/auctions/17/nothing", "GET, /"})
    void where_there_is_no_route_none_is_found(String method, String path) throws Exception {
        assertThat(handler(method, path)).isEmpty();
    }

    @Test
    void another_method_is_refused_as_such() {
        assertThatExceptionOfType(HttpRequestMethodNotSupportedException.class)
                .isThrownBy(() -> handler("DELETE", "/api/v1/auctions/17/bids"))
                .satisfies(
                        refused -> assertThat(refused.getSupportedHttpMethods()).containsExactly(HttpMethod.POST));
    }

    private Optional<HandlerMethod> handler(String method, String path) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return Optional.ofNullable(routes.getHandler(request)).map(chain -> (HandlerMethod) chain.getHandler());
    }
}
