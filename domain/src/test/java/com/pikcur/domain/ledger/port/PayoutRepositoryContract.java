package com.pikcur.domain.ledger.port;

import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.PAYOUTS;
import static com.pikcur.domain.ledger.LedgerFixtures.aPayout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutAnswer;
import com.pikcur.domain.ledger.PayoutDecision.Moved;
import com.pikcur.domain.ledger.PayoutDecision.NothingNew;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.PayoutState.Returned;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PayoutRepository} promises, the one in memory and the real one alike. */
public interface PayoutRepositoryContract {

    PayoutRepository payouts();

    Transactions transactions();

    /** Somebody with an account here. */
    MemberId aMember();

    @Test
    default void what_was_added_is_found() {
        var payout = added();

        assertThat(found(payout))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(payout);
        assertThat(payouts().find(new PayoutId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void a_payout_is_found_in_every_state_as_it_was_saved() {
        var payout = added();
        var answers = List.of(
                new PayoutAnswer.InTransit(),
                new PayoutAnswer.Settled(NOW.plusSeconds(60)),
                new PayoutAnswer.Failed("RETURNED", NOW.plusSeconds(90)));

        for (var answer : answers) {
            var next = hear(found(payout).asking(PAYOUTS, NOW), answer);
            save(next);

            assertThat(found(payout))
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(next);
        }
    }

    @Test
    default void an_attempt_is_counted() {
        var payout = added();

        save(found(payout).asking(PAYOUTS, NOW));
        save(found(payout).asking(PAYOUTS, NOW));

        assertThat(found(payout).asked()).isEqualTo(2);
        assertThat(found(payout).nextLookAt()).isPresent();
    }

    @Test
    default void a_stale_payout_is_not_saved() {
        var payout = added();
        var stale = found(payout);
        save(stale.asking(PAYOUTS, NOW));

        assertThatThrownBy(() -> save(hear(stale, new PayoutAnswer.InTransit())))
                .isInstanceOf(StaleAggregate.class);

        assertThat(found(payout).asked()).isOne();
    }

    @Test
    default void a_rolled_back_transaction_leaves_no_payout_behind() {
        var payout = aPayout(aMember(), 50_000);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    payouts().add(payout);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(payouts().find(payout.id())).isEmpty();
    }

    @Test
    default void of_one_answer_heard_many_times_at_once_one_counts() {
        var payout = added();

        var counted = AtOnce.each(16, _ -> hearLocked(payout, new PayoutAnswer.Settled(NOW)));

        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isOne();
    }

    @Test
    default void money_that_arrives_and_comes_back_at_once_has_come_back() {
        var payout = added();
        save(hear(found(payout), new PayoutAnswer.InTransit()));

        AtOnce.each(
                2,
                number -> hearLocked(
                        payout,
                        number == 0 ? new PayoutAnswer.Settled(NOW) : new PayoutAnswer.Failed("RETURNED", NOW)));

        assertThat(found(payout).state()).isEqualTo(new Returned("RETURNED", NOW));
    }

    private int hearLocked(Payout payout, PayoutAnswer answer) {
        return transactions().execute(() -> {
            var locked = payouts().findLocked(payout.id()).orElseThrow();
            return switch (locked.hear(answer, locked.asked(), PAYOUTS, NOW)) {
                case Moved moved -> {
                    payouts().save(moved.payout());
                    yield 1;
                }
                case NothingNew() -> 0;
            };
        });
    }

    private Payout added() {
        var payout = aPayout(aMember(), 50_000);
        transactions().execute(() -> {
            payouts().add(payout);
            return payout;
        });
        return payout;
    }

    private Payout found(Payout payout) {
        return payouts().find(payout.id()).orElseThrow();
    }

    private void save(Payout payout) {
        transactions().execute(() -> {
            payouts().save(payout);
            return payout;
        });
    }

    private static Payout hear(Payout payout, PayoutAnswer answer) {
        return switch (payout.hear(answer, payout.asked(), PAYOUTS, NOW)) {
            case Moved moved -> moved.payout();
            case NothingNew() -> throw new AssertionError("Nothing new");
        };
    }
}
