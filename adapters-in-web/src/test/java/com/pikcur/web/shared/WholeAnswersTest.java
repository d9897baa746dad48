package com.pikcur.web.shared;

import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.web.Server;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Short answers go out in one piece, in which their length stands. */
class WholeAnswersTest {

    @Test
    void an_auction_a_list_and_a_problem_come_with_their_length() throws Exception {
        try (var server = Server.start()) {
            var auction = server.house.has(aLot()).value();
            for (var path : List.of("/api/v1/auctions/" + auction, "/api/v1/auctions", "/api/v1/auctions/nothing")) {
                var answer = server.get(path);

                assertThat(answer.headers().firstValueAsLong("Content-Length"))
                        .as(path)
                        .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
                assertThat(answer.headers().firstValue("Transfer-Encoding"))
                        .as(path)
                        .isEmpty();
            }
        }
    }
}
