package com.pikcur.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.Account.RefundsDue;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.Seeds;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done with an order, by whom and when, its money is where it belongs. Each run takes new histories; a failure
 * prints the seed of its history, and {@code -Dpikcur.seed=…} begins with that one.
 */
class RandomOrdersTest {

    private static final int HISTORIES = 500;
    private static final int STEPS = 25;
    private static final Set<OrderStatus> HELD =
            EnumSet.of(OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.DELIVERED, OrderStatus.DISPUTED);
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofMinutes(10),
            OrdersAtWork.POLICY.freeCancelWithin(),
            OrdersAtWork.POLICY.payWithin(),
            OrdersAtWork.POLICY.confirmWithin());

    @Test
    void in_every_history_escrow_holds_what_was_paid_until_the_order_is_over() {
        forRandomHistories(History::run);
    }

    @Test
    void together_they_come_by_every_status() {
        var seen = EnumSet.noneOf(OrderStatus.class);

        forRandomHistories(history -> {
            history.run();
            seen.addAll(history.seen);
        });

        assertThat(seen).containsExactlyInAnyOrder(OrderStatus.values());
    }

    private static void forRandomHistories(Consumer<History> check) {
        Seeds.each(HISTORIES, seed -> check.accept(new History(seed)));
    }

    /** One order's, all of it from one seed. */
    private static final class History {

        private final SplittableRandom random;
        private final OrdersAtWork work = new OrdersAtWork();
        private final RequestMeeting request = new RequestMeeting(work.changes);
        private final WithdrawMeeting withdraw = new WithdrawMeeting(work.changes);
        private final AnswerMeeting answer = new AnswerMeeting(work.changes);
        private final Set<OrderStatus> seen = EnumSet.noneOf(OrderStatus.class);
        private final OrderId id;
        private Money paid = Money.ZERO;

        History(long seed) {
            random = new SplittableRandom(seed);
            if (random.nextBoolean()) {
                work.earned(work.seller, 1 + random.nextInt(20_000));
            }
            work.lives(work.buyer);
            id = work.opened();
        }

        void run() {
            for (var step = 0; step < STEPS; step++) {
                if (random.nextInt(4) == 0) {
                    work.clock.advance(PAUSES.get(random.nextInt(PAUSES.size())));
                }
                act();
                assertMoneyIsWhereItBelongs();
                seen.add(work.status(id));
            }
        }

        private void act() {
            switch (random.nextInt(16)) {
                case 0, 1 -> pay();
                case 2 -> work.unpay(id);
                case 3 -> work.lapse.handle(id);
                case 4 -> work.cancel.handle(id, someone());
                case 5, 6 -> work.ship.handle(id, someone(), OrdersAtWork.anInvoice());
                case 7, 8 -> work.receive.handle(id, someone());
                case 9 -> work.confirm.handle(id, someone());
                case 10 -> work.confirmDue.handle(id);
                case 11 -> work.dispute.handle(id, someone(), "상자가 찌그러졌어요");
                case 12 -> work.resolve.handle(id, refund());
                case 13 -> request.handle(id, someone());
                case 14 -> answer.handle(id, someone(), random.nextBoolean());
                default -> {
                    withdraw.handle(id, someone());
                    work.giveBack(id);
                }
            }
        }

        private void pay() {
            if (work.pay(id) instanceof OrderDecision.Done(var order, var _)) {
                paid = order.total();
            }
        }

        private MemberId someone() {
            return random.nextBoolean() ? work.buyer : work.seller;
        }

        /** Nothing, all of it, a won too much, or anything between. */
        private Money refund() {
            var total = work.find(id).total();
            return switch (random.nextInt(4)) {
                case 0 -> Money.ZERO;
                case 1 -> total;
                case 2 -> total.plus(Money.won(1));
                default -> Money.won(random.nextLong(total.won()));
            };
        }

        private void assertMoneyIsWhereItBelongs() {
            var status = work.status(id);
            assertThat(work.escrow(id)).as("escrow of %s", status).isEqualTo(HELD.contains(status) ? paid : Money.ZERO);
            assertThat(work.trialBalance()).as("trial balance").isZero();
            if (status == OrderStatus.REFUNDED) {
                assertThat(work.balance(new RefundsDue(id))).isEqualTo(Money.ZERO);
            }
        }
    }
}
