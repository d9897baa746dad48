package com.pikcur.domain.order;

import static com.pikcur.domain.order.OrderFixtures.ADDRESS;
import static com.pikcur.domain.order.OrderFixtures.DELIVERED;
import static com.pikcur.domain.order.OrderFixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every decision in every state by each side. {@code ok} is done, {@code same} is done already, {@code -} is not now,
 * {@code other} is for the other side, {@code twice} is asked for already.
 */
class WhoMayDoWhatTest {

    /** Long after the free time to cancel, and after the sale could have become final by itself. */
    private static final Instant LATE = DELIVERED.plus(Duration.ofDays(7));

    private static final String TABLE = """
            decision        by      | AWAITING PAID  ASKED SHIPPED DELIVERED DISPUTED CONFIRMED CANCELLED REFUNDED
            pay             -       | ok       -     -     -       -         -        -         -         -
            unpay           -       | -        ok    ok    -       -         -        -         -         -
            lapse           -       | ok       -     -     -       -         -        -         -         -
            unshipped       -       | -        ok    ok    -       -         -        -         -         -
            cancel          BUYER   | ok       ok    twice -       -         -        -         same      same
            cancel          SELLER  | ok       ok    ok    -       -         -        -         -         -
            sendTo          BUYER   | same     -     -     -       -         -        -         -         -
            sendTo          SELLER  | other    other other other   other     other    other     other     other
            requestMeeting  BUYER   | ok       -     -     -       -         -        -         -         -
            requestMeeting  SELLER  | other    other other other   other     other    other     other     other
            withdrawMeeting BUYER   | same     -     -     -       -         -        -         -         -
            withdrawMeeting SELLER  | other    other other other   other     other    other     other     other
            agreeToMeet     SELLER  | -        -     -     -       -         -        -         -         -
            agreeToMeet     BUYER   | other    other other other   other     other    other     other     other
            declineToMeet   SELLER  | same     -     -     -       -         -        -         -         -
            declineToMeet   BUYER   | other    other other other   other     other    other     other     other
            ship            SELLER  | -        ok    ok    same    -         -        -         -         -
            ship            BUYER   | other    other other other   other     other    other     other     other
            receive         BUYER   | -        -     -     ok      same      -        -         -         -
            receive         SELLER  | other    other other other   other     other    other     other     other
            arrive          -       | -        -     -     ok      same      -        -         -         -
            confirm         BUYER   | -        -     -     -       ok        -        same      -         -
            confirm         SELLER  | other    other other other   other     other    other     other     other
            confirmByItself -       | -        -     -     -       ok        -        -         -         -
            dispute         BUYER   | -        -     ok    ok      ok        -        -         -         -
            dispute         SELLER  | other    other other other   other     other    other     other     other
            comeBack        -       | -        -     -     ok      ok        same     -         -         -
            resolve         -       | -        -     -     -       -         ok       -         -         -
            refunded        -       | -        -     -     -       -         -        -         ok        -
            """;

    private static final Map<String, Order> STATES = Map.of(
            "AWAITING", OrderFixtures.awaitingPayment(),
            "PAID", OrderFixtures.paid(),
            "ASKED", OrderFixtures.cancelRequested(),
            "SHIPPED", OrderFixtures.shipped(),
            "DELIVERED", OrderFixtures.delivered(),
            "DISPUTED", OrderFixtures.disputed(),
            "CONFIRMED", OrderFixtures.confirmed(),
            "CANCELLED", OrderFixtures.cancelled(),
            "REFUNDED", OrderFixtures.refunded());

    private static final Map<String, BiFunction<Order, Party, OrderDecision>> DECISIONS = Map.ofEntries(
            Map.entry("pay", (order, _) -> order.pay(POLICY, LATE)),
            Map.entry("unpay", (order, _) -> order.unpay(POLICY, LATE)),
            Map.entry("lapse", (order, _) -> order.cancelling().lapse(LATE)),
            Map.entry("unshipped", (order, _) -> order.cancelling().unshipped(LATE)),
            Map.entry("cancel", (order, by) -> order.cancelling().cancel(by, LATE)),
            Map.entry("sendTo", (order, by) -> order.handingOver().sendTo(ADDRESS, by)),
            Map.entry("requestMeeting", (order, by) -> order.meeting().request(by)),
            Map.entry("withdrawMeeting", (order, by) -> order.meeting().withdraw(by)),
            Map.entry("agreeToMeet", (order, by) -> order.meeting().answer(by, true)),
            Map.entry("declineToMeet", (order, by) -> order.meeting().answer(by, false)),
            Map.entry("ship", (order, by) -> order.handingOver().ship(OrderFixtures.INVOICE, by, LATE)),
            Map.entry("receive", (order, by) -> order.handingOver().receive(by, POLICY, LATE)),
            Map.entry("arrive", (order, _) -> order.handingOver().arrive(POLICY, LATE)),
            Map.entry("confirm", (order, by) -> order.handingOver().confirm(by, LATE)),
            Map.entry("confirmByItself", (order, _) -> order.handingOver().confirmByItself(LATE)),
            Map.entry("dispute", (order, by) -> order.disputing().dispute("안 왔어요", by, LATE)),
            Map.entry("comeBack", (order, _) -> order.disputing().comeBack("돌아왔어요", LATE)),
            Map.entry("resolve", (order, _) -> order.disputing().resolve(Money.won(1), LATE)),
            Map.entry("refunded", (order, _) -> order.refunded(LATE)));

    @TestFactory
    Stream<DynamicTest> each_side_may_do_its_part_at_its_time_and_nothing_else() {
        var lines = TABLE.lines()
                .map(line -> List.of(line.strip().split("[|\\s]+")))
                .toList();
        var header = lines.getFirst();
        return lines.stream()
                .skip(1)
                .flatMap(line -> IntStream.range(2, header.size())
                        .mapToObj(column -> tried(line.get(0), line.get(1), header.get(column), line.get(column))));
    }

    private static DynamicTest tried(String decision, String by, String state, String expected) {
        var party = by.equals("-") ? Party.BUYER : Party.valueOf(by);
        var name = "%s by %s when %s: %s".formatted(decision, by, state, expected);
        return DynamicTest.dynamicTest(name, () -> {
            var order = Objects.requireNonNull(STATES.get(state));
            var tried = Objects.requireNonNull(DECISIONS.get(decision)).apply(order, party);

            assertThat(wordFor(order, tried)).isEqualTo(expected);
        });
    }

    private static String wordFor(Order before, OrderDecision decision) {
        return switch (decision) {
            case OrderDecision.Done(var after, var events) -> {
                assertThat(after.version()).isEqualTo(before.version());
                yield events.isEmpty() && after.equals(before) ? "same" : "ok";
            }
            case OrderDecision.NotNow(var status) -> {
                assertThat(status).isEqualTo(before.status());
                yield "-";
            }
            case OrderDecision.NotYours _ -> "other";
            case OrderDecision.AlreadyRequested _ -> "twice";
            case OrderDecision.AddressMissing _,
                    OrderDecision.MeetingNotAgreed _,
                    OrderDecision.InvoiceUsed _,
                    OrderDecision.RefundTooHigh _ -> decision.toString();
        };
    }

    @Test
    void the_table_knows_every_state() {
        assertThat(STATES.values().stream().map(Order::status).distinct())
                .containsExactlyInAnyOrder(OrderStatus.values());
        assertThat(Arrays.stream(TABLE.lines().findFirst().orElseThrow().split("[|\\s]+")))
                .containsAll(STATES.keySet());
    }
}
