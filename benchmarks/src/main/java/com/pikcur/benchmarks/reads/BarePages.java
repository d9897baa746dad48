package com.pikcur.benchmarks.reads;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Spring Boot as it comes, with one controller that does nothing but answer with so many bytes. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class BarePages {

    /** Answers with bytes that are there already. Found by Spring, as it is inside a configuration. */
    @RestController
    static final class Pages {

        private static final byte[] ALL = "0".repeat(100_000).getBytes(StandardCharsets.US_ASCII);

        @GetMapping(path = "/bytes/{count}", produces = MediaType.APPLICATION_JSON_VALUE)
        byte[] bytes(@PathVariable int count) {
            return Arrays.copyOf(ALL, count);
        }
    }

    public static void main(String[] arguments) {
        SpringApplication.run(BarePages.class, arguments);
    }
}
