package com.pikcur.application.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.DESTINATION;
import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.TOSS;
import static com.pikcur.domain.ledger.LedgerFixtures.anOrder;
import static com.pikcur.domain.ledger.LedgerFixtures.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.pikcur.application.ledger.LedgerQueries.Direction;
import com.pikcur.application.ledger.LedgerQueries.Line;
import com.pikcur.application.ledger.LedgerQueries.Wallet;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.ledger.AccountKind;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutDecision.Moved;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.ledger.port.PayoutRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link LedgerQueries} promises, the one in memory and the real one alike. */
public interface LedgerQueriesContract {

    LedgerQueries queries();

    Books books();

    PayoutRepository payouts();

    Transactions transactions();

    /** Somebody with an account here. */
    MemberId aMember();

    @Test
    default void a_wallet_begins_empty() {
        var wallet = queries().wallet(aMember());

        assertThat(wallet).isEqualTo(new Wallet(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO));
        assertThat(wallet.payable()).isEqualTo(Money.ZERO);
    }

    @Test
    default void a_wallet_tells_each_account_of_its_member() {
        var member = aMember();
        sell(member, 50_000, 5_000, NOW);
        askFor(member, 10_000, NOW);
        post(Journal.pointsGranted(UUID.randomUUID(), member, Money.won(700), NOW));
        post(penalty(member, 3_000, Money.ZERO, aMember(), NOW));

        var wallet = queries().wallet(member);

        assertThat(wallet)
                .isEqualTo(new Wallet(Money.won(35_000), Money.won(10_000), Money.won(3_000), Money.won(700)));
        assertThat(wallet.payable()).isEqualTo(Money.won(32_000));
    }

    @Test
    default void lines_tell_what_came_and_went_on_every_account_the_newest_first() {
        var member = aMember();
        var order = sell(member, 50_000, 5_000, NOW);
        var payout = askFor(member, 10_000, NOW.plusSeconds(1));

        assertThat(linesOf(member, 10))
                .containsExactly(
                        new Line(
                                EntryKind.PAYOUT_REQUESTED,
                                payout.id().value(),
                                Optional.empty(),
                                AccountKind.HELD,
                                Direction.IN,
                                Money.won(10_000),
                                NOW.plusSeconds(1)),
                        new Line(
                                EntryKind.PAYOUT_REQUESTED,
                                payout.id().value(),
                                Optional.empty(),
                                AccountKind.AVAILABLE,
                                Direction.OUT,
                                Money.won(10_000),
                                NOW.plusSeconds(1)),
                        new Line(
                                EntryKind.SALE_CONFIRMED,
                                order.value(),
                                Optional.of(order),
                                AccountKind.AVAILABLE,
                                Direction.IN,
                                Money.won(45_000),
                                NOW));
    }

    @Test
    default void a_debt_is_out_when_it_grows_and_in_when_it_is_paid() {
        var member = aMember();
        post(penalty(member, 3_000, Money.ZERO, aMember(), NOW));
        var order = anOrder();
        post(paid(order, 10_000));
        post(Journal.saleConfirmed(order, member, Money.won(10_000), Money.ZERO, Money.won(3_000), NOW.plusSeconds(1)));

        assertThat(linesOf(member, 10))
                .filteredOn(line -> line.account() == AccountKind.DEBT)
                .extracting(Line::direction, line -> line.amount().won())
                .containsExactly(
                        tuple(Direction.IN, 3_000L), tuple(Direction.OUT, 1_000L), tuple(Direction.OUT, 2_000L));
    }

    @Test
    default void parts_of_the_lines_leave_none_out_even_among_those_of_one_moment() {
        var member = aMember();
        sell(member, 50_000, 0, NOW);
        for (var number = 1; number <= 4; number++) {
            askFor(member, 1_000 * number, NOW);
        }
        var whole = linesOf(member, 100);

        assertThat(whole).hasSize(9);
        for (var limit = 1; limit <= 4; limit++) {
            assertThat(linesOf(member, limit)).isEqualTo(whole);
        }
    }

    @Test
    default void payouts_stand_under_their_member_alone_the_newest_first() {
        var member = aMember();
        sell(member, 50_000, 0, NOW);
        var first = askFor(member, 1_000, NOW);
        var second = askFor(member, 2_000, NOW.plusSeconds(1));
        var third = askFor(member, 3_000, NOW.plusSeconds(2));

        assertThat(whole(2, cut -> queries().payouts(member, cut)))
                .extracting(Payout::id)
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(whole(2, cut -> queries().payouts(member, cut)).getLast().to())
                .isEqualTo(DESTINATION);
        assertThat(whole(2, cut -> queries().payouts(aMember(), cut))).isEmpty();
    }

    @Test
    default void a_cursor_of_one_list_is_none_of_another() {
        var member = aMember();
        sell(member, 50_000, 0, NOW);
        askFor(member, 1_000, NOW);
        askFor(member, 1_000, NOW);
        var ofLines = queries().lines(member, new Cut(1, Optional.empty())).next();
        var ofPayouts = queries().payouts(member, new Cut(1, Optional.empty())).next();

        assertThat(ofLines).isPresent();
        assertThat(ofPayouts).isPresent();
        assertThatThrownBy(() -> queries().payouts(member, new Cut(1, ofLines))).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> queries().lines(member, new Cut(1, ofPayouts))).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> queries().lines(member, new Cut(1, Optional.of("somewhere"))))
                .isInstanceOf(InvalidCursor.class);
    }

    @Test
    default void a_balance_before_an_instant_counts_what_was_posted_before_and_nothing_at_it() {
        var member = aMember();
        sell(member, 50_000, 0, NOW);
        askFor(member, 10_000, NOW.plusSeconds(1));
        post(penalty(member, 60_000, Money.won(40_000), aMember(), NOW.plusSeconds(2)));

        assertThat(queries().balanceBefore(member, NOW)).isZero();
        assertThat(queries().balanceBefore(member, NOW.plusNanos(1_000))).isEqualTo(50_000);
        assertThat(queries().balanceBefore(member, NOW.plusSeconds(2))).isEqualTo(40_000);
        assertThat(queries().balanceBefore(member, NOW.plusSeconds(3))).isEqualTo(-20_000);
    }

    @Test
    default void entries_of_a_stretch_come_whole_the_earliest_first() {
        var member = aMember();
        sell(member, 1_000, 0, NOW.minusNanos(1_000));
        var order = sell(member, 50_000, 5_000, NOW);
        var payout = askFor(member, 10_000, NOW.plusSeconds(1));
        sell(member, 1_000, 0, NOW.plusSeconds(2));
        post(Journal.pointsGranted(UUID.randomUUID(), member, Money.won(700), NOW));

        var entries = queries().entries(member, NOW, NOW.plusSeconds(2));

        assertThat(entries)
                .containsExactly(
                        books().find(EntryKind.SALE_CONFIRMED, order.value()).orElseThrow(),
                        books().find(EntryKind.PAYOUT_REQUESTED, payout.id().value())
                                .orElseThrow());
        assertThat(entries.getFirst().postings()).hasSize(2);
        assertThat(queries().entries(aMember(), NOW, NOW.plusSeconds(2))).isEmpty();
    }

    @Test
    default void refunds_of_orders_are_what_was_decided_to_go_back() {
        var refunded = anOrder();
        var other = anOrder();
        post(paid(refunded, 10_000));
        post(paid(other, 10_000));
        post(Journal.refundDecided(refunded.value(), refunded, Money.won(4_000), NOW));

        assertThat(queries().refundsOf(Set.of(refunded, other))).containsOnly(entry(refunded, Money.won(4_000)));
        assertThat(queries().refundsOf(Set.of())).isEmpty();
    }

    @Test
    default void a_trial_balance_has_as_many_debits_as_credits() {
        sell(aMember(), 50_000, 5_000, NOW);

        var sums = queries().trialBalance();

        assertThat(sums.stream().mapToLong(sum -> sum.debits().won()).sum())
                .isEqualTo(sums.stream().mapToLong(sum -> sum.credits().won()).sum())
                .isPositive();
        assertThat(sums)
                .extracting(LedgerQueries.Sum::account)
                .contains(AccountKind.FEES)
                .isSorted();
    }

    /** The member sells something, and it is final. */
    private OrderId sell(MemberId seller, long won, long fee, Instant at) {
        var order = anOrder();
        post(Journal.paymentReceived(UUID.randomUUID(), order, TOSS, Money.won(won), Money.ZERO, at));
        post(Journal.saleConfirmed(order, seller, Money.won(won), Money.won(fee), Money.ZERO, at));
        return order;
    }

    private Payout askFor(MemberId member, long won, Instant at) {
        Moved requested = Payout.request(new PayoutId(UUID.randomUUID()), member, Money.won(won), DESTINATION, at);
        transactions().execute(() -> {
            payouts().add(requested.payout());
            requested.entries().forEach(books()::post);
            return requested;
        });
        return requested.payout();
    }

    private void post(JournalEntry entry) {
        transactions().execute(() -> {
            books().post(entry);
            return entry;
        });
    }

    private List<Line> linesOf(MemberId member, int limit) {
        return whole(limit, cut -> queries().lines(member, cut));
    }

    private static <T> List<T> whole(int limit, Function<Cut, Page<T>> list) {
        var all = new ArrayList<T>();
        Optional<String> next = Optional.empty();
        do {
            var page = list.apply(new Cut(limit, next));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private static JournalEntry penalty(MemberId seller, long won, Money available, MemberId buyer, Instant at) {
        return Journal.penaltyImposed(anOrder(), seller, Money.won(won), available, buyer, Money.won(1_000), at);
    }
}
