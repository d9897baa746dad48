package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.persistence.shared.RealServers;
import com.pikcur.sandbox.wire.Fault;
import com.pikcur.sandbox.wire.Faults;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The node dies without a word at each step between charging and committing. Whatever it was, the order ends in a right
 * state by itself, nothing is charged twice, and the books agree with the providers.
 */
class PaymentsThroughKillsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Asks again soon, so that nobody has to wait for what is shown here. */
    private static final String[] SOON = {
        "pikcur.payment.look-after=1s,1s,2s,2s,5s,5s,5s,5s,5s,5s", "pikcur.payout.retries=3s,5s,10s"
    };

    private final MoneyWorld world = MoneyWorld.open();
    private Node node = world.startNode(SOON);

    @AfterEach
    void close() {
        node.close();
        world.close();
    }

    @Test
    void a_node_killed_anywhere_on_the_way_of_a_payment_loses_and_doubles_nothing() throws Exception {
        killedWhile("iamport", "buyer1", "read", Fault.HOLD);
        killedWhile("toss", "buyer2", "confirm", Fault.HOLD);
        killedWhile("toss", "buyer3", "confirm", Fault.HOLD_AFTER);
        killedBeforeTheCommit("buyer4");
        killedRightAfter("iamport", "buyer5");
        assertThat(world.toss().calls().toString()).doesNotContain(world.toss().secretKey());
        assertThat(trialBalance()).isZero();
    }

    @Test
    void a_node_killed_while_money_goes_back_or_out_finishes_both() {
        var refunded = paid("toss", "buyer6");
        world.toss().faults().script("cancel", Fault.HOLD_AFTER, 1);
        assertThat(refunded.asBuyer("cancel", Map.of()).status()).isEqualTo(200);
        awaitHeld(world.toss().faults());
        restart();
        world.toss().faults().clear();
        refunded.at(node).awaitStatus("REFUNDED");

        var sold = paid("iamport", "buyer7").at(node);
        sold.handOver();
        world.bank().faults().script("send", Fault.HOLD_AFTER, 1);
        var available = sold.sellersWallet().path("availableWon").asLong();
        var payout = sold.seller()
                .post("/api/v1/wallet/payouts", Trade.newKey(), Map.of("amountWon", available))
                .text("id");
        awaitHeld(world.bank().faults());
        restart();
        world.bank().faults().clear();
        var seller = sold.at(node).seller();
        await().atMost(PATIENCE)
                .until(() -> seller.get("/api/v1/wallet/payouts/" + payout).text("status"), "SETTLED"::equals);
        assertThat(seller.get("/api/v1/wallet").number("availableWon")).isZero();
        assertThat(seller.get("/api/v1/wallet").number("heldWon")).isZero();
        assertThat(trialBalance()).isZero();
    }

    private Trade paid(String provider, String buyer) {
        var trade = Trade.bought(node, buyer);
        var quote = trade.quote(provider);
        assertThat(trade.complete(quote, world.pay(quote)).text("status")).isEqualTo("PAID");
        return trade;
    }

    /** The provider holds its answer, before or after charging, while the node is killed. */
    private void killedWhile(String provider, String buyer, String operation, Fault fault) {
        var trade = Trade.bought(node, buyer);
        var quote = trade.quote(provider);
        var key = world.pay(quote);
        var faults = provider.equals("toss")
                ? world.toss().faults()
                : world.portOne().faults();
        faults.script(operation, fault, 1);
        var dying = completing(trade, quote, key);
        awaitHeld(faults);
        restart();
        faults.clear();
        dying.join();
        assertPaidOnce(trade, quote);
    }

    /** The provider has answered, and the answer waits for the order's row while the node is killed. */
    private void killedBeforeTheCommit(String buyer) throws SQLException {
        var trade = Trade.bought(node, buyer);
        var quote = trade.quote("toss");
        var key = world.pay(quote);
        try (var other = DriverManager.getConnection(
                world.world().environment().get("PIKCUR_DB_URL"),
                RealServers.MARIADB_USER,
                RealServers.MARIADB_PASSWORD)) {
            world.toss().faults().script("confirm", Fault.HOLD_AFTER, 1);
            var dying = completing(trade, quote, key);
            awaitHeld(world.toss().faults());
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("SELECT id FROM order_sale WHERE id = ? FOR UPDATE")) {
                lock.setString(1, trade.order());
                lock.executeQuery().next();
            }
            world.toss().faults().release();
            await().atMost(PATIENCE).until(() -> waitersFor(other) > 0);
            node.kill();
            other.rollback();
            dying.join();
        }
        node = world.startNode(SOON);
        assertPaidOnce(trade, quote);
    }

    private static int waitersFor(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var waits = statement.executeQuery("SELECT COUNT(*) FROM information_schema.INNODB_LOCK_WAITS")) {
            waits.next();
            return waits.getInt(1);
        }
    }

    /** Committed and answered, and nothing that follows has been done yet. */
    private void killedRightAfter(String provider, String buyer) {
        var trade = Trade.bought(node, buyer);
        var quote = trade.quote(provider);
        assertThat(trade.complete(quote, world.pay(quote)).text("status")).isEqualTo("PAID");
        restart();
        assertPaidOnce(trade, quote);
    }

    private static CompletableFuture<Void> completing(Trade trade, Trade.Quote quote, String key) {
        return CompletableFuture.runAsync(() -> {
            try {
                trade.complete(quote, key);
            } catch (UncheckedIOException died) {
                // That is what the test is about.
            }
        });
    }

    private static void awaitHeld(Faults faults) {
        await("a call that is held").atMost(PATIENCE).until(() -> faults.held() > 0);
    }

    private void restart() {
        node.kill();
        node = world.startNode(SOON);
    }

    private void assertPaidOnce(Trade before, Trade.Quote quote) {
        var trade = before.at(node);
        trade.awaitStatus("PAID");
        var payments =
                trade.buyer().get("/api/v1/payments/quotes/" + quote.id()).body();
        assertThat(payments.path("status").asString()).isEqualTo("PAID");
    }

    private long trialBalance() {
        return new ApiClient(node.root())
                .signedInAs("admin")
                .get("/api/v1/admin/ledger/trial-balance")
                .number("differenceWon");
    }
}
