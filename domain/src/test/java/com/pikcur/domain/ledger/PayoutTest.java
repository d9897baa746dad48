package com.pikcur.domain.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.DESTINATION;
import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.PAYOUTS;
import static com.pikcur.domain.ledger.LedgerFixtures.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Bank;
import com.pikcur.domain.ledger.Account.Held;
import com.pikcur.domain.ledger.Account.PayoutsInTransit;
import com.pikcur.domain.ledger.PayoutDecision.Moved;
import com.pikcur.domain.ledger.PayoutDecision.NothingNew;
import com.pikcur.domain.ledger.PayoutEvent.PayoutRequested;
import com.pikcur.domain.ledger.PayoutEvent.PayoutReturned;
import com.pikcur.domain.ledger.PayoutEvent.PayoutSettled;
import com.pikcur.domain.ledger.PayoutState.InTransit;
import com.pikcur.domain.ledger.PayoutState.Requested;
import com.pikcur.domain.ledger.PayoutState.Returned;
import com.pikcur.domain.ledger.PayoutState.Settled;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayoutTest {

    private static final Money AMOUNT = Money.won(50_000);
    private static final Instant ARRIVED = NOW.plusSeconds(60);
    private static final Held HELD = new Held(SELLER);
    private static final Available AVAILABLE = new Available(SELLER);

    private final Moved requested = Payout.request(new PayoutId(UUID.randomUUID()), SELLER, AMOUNT, DESTINATION, NOW);
    private final Payout sending = requested.payout().asking(PAYOUTS, NOW);

    @Test
    void what_is_asked_for_is_held_and_the_bank_told_at_once() {
        assertThat(requested.payout().status()).isEqualTo(PayoutStatus.REQUESTED);
        assertThat(requested.payout().nextLookAt()).contains(NOW);
        assertThat(requested.events())
                .containsExactly(new PayoutRequested(requested.payout().facts(), NOW));
        assertThat(requested.entries()).containsExactly(entry(EntryKind.PAYOUT_REQUESTED, AVAILABLE, HELD, NOW));
    }

    @Test
    void a_payout_the_bank_takes_is_in_transit() {
        var moved = moved(sending, new PayoutAnswer.InTransit());

        assertThat(moved.payout().state()).isEqualTo(new InTransit());
        assertThat(moved.payout().nextLookAt()).contains(NOW.plus(Duration.ofMinutes(1)));
        assertThat(moved.entries()).containsExactly(entry(EntryKind.PAYOUT_SENT, HELD, new PayoutsInTransit(), NOW));
        assertThat(moved.events()).isEmpty();
    }

    @Test
    void a_payout_that_arrives_has_left_the_bank() {
        var moved = moved(inTransit(), new PayoutAnswer.Settled(ARRIVED));

        assertThat(moved.payout().state()).isEqualTo(new Settled(ARRIVED));
        assertThat(moved.payout().nextLookAt()).contains(ARRIVED.plus(Duration.ofHours(1)));
        assertThat(moved.entries())
                .containsExactly(entry(EntryKind.PAYOUT_SETTLED, new PayoutsInTransit(), new Bank(), NOW));
        assertThat(moved.events())
                .containsExactly(new PayoutSettled(requested.payout().facts(), ARRIVED));
    }

    @Test
    void a_payout_that_has_arrived_before_anybody_asked_was_in_transit_for_a_moment() {
        var moved = moved(sending, new PayoutAnswer.Settled(ARRIVED));

        assertThat(moved.entries())
                .extracting(JournalEntry::kind)
                .containsExactly(EntryKind.PAYOUT_SENT, EntryKind.PAYOUT_SETTLED);
    }

    @Test
    void a_payout_the_bank_refuses_is_the_member_s_again() {
        assertReturned(sending, HELD, false);
    }

    @Test
    void a_payout_that_fails_on_its_way_is_the_member_s_again() {
        assertReturned(inTransit(), new PayoutsInTransit(), false);
    }

    @Test
    void a_payout_that_comes_back_days_after_it_arrived_is_the_member_s_again() {
        assertReturned(settled(), new Bank(), true);
    }

    private void assertReturned(Payout before, Account from, boolean late) {
        var moved = moved(before, new PayoutAnswer.Failed("ACCOUNT_CLOSED", ARRIVED));

        assertThat(moved.payout().state()).isEqualTo(new Returned("ACCOUNT_CLOSED", ARRIVED));
        assertThat(moved.payout().nextLookAt()).isEmpty();
        assertThat(moved.entries()).containsExactly(entry(EntryKind.PAYOUT_RETURNED, from, AVAILABLE, NOW));
        assertThat(moved.events())
                .containsExactly(new PayoutReturned(requested.payout().facts(), "ACCOUNT_CLOSED", late, ARRIVED));
    }

    /** The bank forgets what it refuses, so one attempt may be refused and the next one taken. */
    @Test
    void a_refusal_of_an_earlier_attempt_says_nothing_once_there_is_another() {
        var again = sending.asking(PAYOUTS, NOW);
        var refusal = new PayoutAnswer.Failed("LIMIT", ARRIVED);

        assertThat(again.hear(refusal, 1, PAYOUTS, NOW)).isEqualTo(new NothingNew());
        assertThat(again.hear(new PayoutAnswer.InTransit(), 1, PAYOUTS, NOW)).isInstanceOf(Moved.class);
        assertThat(again.hear(refusal, 2, PAYOUTS, NOW)).isInstanceOf(Moved.class);
    }

    static Stream<PayoutAnswer> whatSaysNothing() {
        return Stream.of(new PayoutAnswer.NeverHeard(), new PayoutAnswer.Unknown("away"));
    }

    @ParameterizedTest
    @MethodSource("whatSaysNothing")
    void what_nobody_knows_changes_nothing(PayoutAnswer answer) {
        for (var payout : List.of(sending, inTransit(), settled(), returned())) {
            assertThat(payout.hear(answer, 1, PAYOUTS, NOW)).isEqualTo(new NothingNew());
        }
    }

    @Test
    void what_is_heard_twice_or_too_late_changes_nothing() {
        var inTransit = new PayoutAnswer.InTransit();
        var arrived = new PayoutAnswer.Settled(ARRIVED);
        var failed = new PayoutAnswer.Failed("LIMIT", ARRIVED);

        assertThat(inTransit().hear(inTransit, 1, PAYOUTS, NOW)).isEqualTo(new NothingNew());
        assertThat(settled().hear(inTransit, 1, PAYOUTS, NOW)).isEqualTo(new NothingNew());
        assertThat(settled().hear(arrived, 1, PAYOUTS, NOW)).isEqualTo(new NothingNew());
        for (var answer : List.of(inTransit, arrived, failed)) {
            assertThat(returned().hear(answer, 0, PAYOUTS, NOW)).isEqualTo(new NothingNew());
        }
    }

    @Test
    void the_bank_is_told_again_after_longer_and_longer() {
        var twice = sending.asking(PAYOUTS, NOW);

        assertThat(sending.nextLookAt()).contains(NOW.plus(Duration.ofMinutes(2)));
        assertThat(twice.nextLookAt()).contains(NOW.plus(Duration.ofMinutes(10)));
        assertThat(twice.asking(PAYOUTS, NOW).nextLookAt()).contains(NOW.plus(Duration.ofMinutes(10)));
        assertThat(twice.state()).isEqualTo(new Requested());
    }

    @Test
    void the_bank_is_asked_about_what_is_in_transit_for_as_long_as_it_takes() {
        var once = inTransit().asking(PAYOUTS, NOW);

        assertThat(once.nextLookAt()).contains(NOW.plus(Duration.ofMinutes(5)));
        assertThat(once.asking(PAYOUTS, NOW).nextLookAt()).contains(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void what_has_arrived_is_looked_at_as_often_as_planned_counted_from_then_and_never_in_the_past() {
        var once = settled().asking(PAYOUTS, NOW);
        var muchLater = ARRIVED.plus(Duration.ofDays(5));

        assertThat(once.nextLookAt()).contains(ARRIVED.plus(Duration.ofDays(1)));
        assertThat(settled().asking(PAYOUTS, muchLater).nextLookAt()).contains(muchLater);
        assertThat(once.asking(PAYOUTS, NOW).nextLookAt()).isEmpty();
    }

    @Test
    void a_policy_must_say_what_to_do() {
        var some = List.of(Duration.ofMinutes(1));

        assertThatIllegalArgumentException().isThrownBy(() -> new PayoutPolicy(Money.ZERO, some, some, some));
        assertThatIllegalArgumentException().isThrownBy(() -> new PayoutPolicy(Money.won(1), List.of(), some, some));
        assertThatIllegalArgumentException().isThrownBy(() -> new PayoutPolicy(Money.won(1), some, List.of(), some));
        assertThat(new PayoutPolicy(Money.won(1), some, some, List.of()).lateLooks())
                .isEmpty();
    }

    @Test
    void nothing_of_a_bank_account_is_printed() {
        assertThat(requested.toString()).doesNotContain("1234567", "김미나");
    }

    private Payout inTransit() {
        return moved(sending, new PayoutAnswer.InTransit()).payout();
    }

    private Payout settled() {
        return moved(inTransit(), new PayoutAnswer.Settled(ARRIVED)).payout();
    }

    private Payout returned() {
        return moved(settled(), new PayoutAnswer.Failed("LIMIT", ARRIVED)).payout();
    }

    private static Moved moved(Payout payout, PayoutAnswer answer) {
        return switch (payout.hear(answer, payout.asked(), PAYOUTS, NOW)) {
            case Moved moved -> moved;
            case NothingNew() -> throw new AssertionError("Nothing new");
        };
    }

    private JournalEntry entry(EntryKind kind, Account debit, Account credit, Instant at) {
        return new JournalEntry(
                kind,
                requested.payout().id().value(),
                Optional.empty(),
                List.of(new Posting(debit, credit, AMOUNT)),
                at);
    }
}
