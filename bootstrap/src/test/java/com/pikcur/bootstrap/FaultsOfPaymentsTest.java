package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.sandbox.wire.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider that fails in the middle of a payment, before or after it has charged: the buyer has paid once all the same. */
@TestInstance(Lifecycle.PER_CLASS)
class FaultsOfPaymentsTest {

    private final MoneyWorld world = MoneyWorld.open();
    private Node node;

    @BeforeAll
    void start() {
        node = world.startNode(
                "pikcur.payment.look-after=1s,1s,2s,2s,5s,5s,5s,5s,5s,5s",
                "pikcur.toss.read-timeout=2s",
                "pikcur.portone.read-timeout=2s");
    }

    @AfterAll
    void stop() {
        node.close();
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "toss, confirm, HTML_502, buyer1",
        "toss, confirm, HTML_502_AFTER, buyer2",
        "toss, confirm, TIMEOUT_BEFORE, buyer3",
        "toss, confirm, TIMEOUT_AFTER, buyer4",
        "toss, confirm, DROP, buyer5",
        "iamport, read, HTML_502, buyer6",
        "iamport, read, TIMEOUT_BEFORE, buyer7"
    })
    void what_is_unknown_at_first_is_paid_once_it_is_known(
            String provider, String operation, Fault fault, String buyer) {
        var trade = Trade.bought(node, buyer);
        var quote = trade.quote(provider);
        var key = world.pay(quote);
        world.faultsOf(provider).script(operation, fault, 1);

        assertThat(trade.complete(quote, key).text("status")).isIn("UNKNOWN", "PAID");

        trade.awaitStatus("PAID");
        assertThat(trade.complete(quote, key).text("status")).isEqualTo("PAID");
    }

    @ParameterizedTest
    @CsvSource({"toss, HTML_502_AFTER, buyer8", "toss, TIMEOUT_BEFORE, buyer9", "iamport, TIMEOUT_AFTER, buyer1"})
    void what_goes_back_goes_back_once(String provider, Fault fault, String buyer) {
        var trade = Trade.bought(node, buyer);
        var quote = trade.quote(provider);
        assertThat(trade.complete(quote, world.pay(quote)).text("status")).isEqualTo("PAID");
        world.faultsOf(provider).script("cancel", fault, 1);

        assertThat(trade.asBuyer("cancel", Map.of()).status()).isEqualTo(200);

        trade.awaitStatus("REFUNDED");
        var trial = new ApiClient(node.root()).signedInAs("admin").get("/api/v1/admin/ledger/trial-balance");
        assertThat(trial.number("differenceWon")).isZero();
    }
}
