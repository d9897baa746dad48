package com.pikcur.benchmarks.http;

import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Nothing but Spring Boot, Tomcat and virtual threads: takes the JSON of a bid and answers with as much as we do. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@RestController
public class BareService {

    static final String PATH = "/bids";

    record BidRequest(long maxAmountWon) {}

    record BidResponse(
            UUID bidId, long seq, String standing, long currentPriceWon, long minimumBidWon, Instant closesAt) {}

    private static final long SEQ = 12_345;

    public static void main(String[] arguments) {
        SpringApplication.run(BareService.class, arguments);
    }

    @PostMapping(PATH)
    ResponseEntity<BidResponse> bid(@RequestBody BidRequest request) {
        var won = request.maxAmountWon();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new BidResponse(UUID.randomUUID(), SEQ, "LEADING", won, won, Instant.now()));
    }
}
