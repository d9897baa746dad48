package com.pikcur.web.shared;

import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.web.Server;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Short answers go out in one piece, in which their length stands. */
class WholeAnswersTest {

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_auction_comes_with_its_length() throws Exception {
        assertIsWhole("/api/v1/auctions/" + server.house.has(aLot()).value());
    }

    @Test
    void a_list_comes_with_its_length() throws Exception {
        assertIsWhole("/api/v1/auctions");
    }

    @Test
    void a_problem_comes_with_its_length() throws Exception {
        assertIsWhole("/api/v1/auctions/nothing");
    }

    private static void assertIsWhole(String path) throws Exception {
        var answer = server.get(path);

        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    }
}
