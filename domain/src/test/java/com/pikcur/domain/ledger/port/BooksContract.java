package com.pikcur.domain.ledger.port;

import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.TOSS;
import static com.pikcur.domain.ledger.LedgerFixtures.aMember;
import static com.pikcur.domain.ledger.LedgerFixtures.anOrder;
import static com.pikcur.domain.ledger.LedgerFixtures.earned;
import static com.pikcur.domain.ledger.LedgerFixtures.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Debt;
import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.ledger.Account.Fees;
import com.pikcur.domain.ledger.Account.Held;
import com.pikcur.domain.ledger.Account.Points;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Posting;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Books} promises, the one in memory and the real one alike. */
public interface BooksContract {

    Books books();

    Transactions transactions();

    @Test
    default void what_was_posted_is_found_by_its_kind_and_reference() {
        var order = anOrder();
        var payment = Journal.paymentReceived(UUID.randomUUID(), order, TOSS, Money.won(90_000), Money.ZERO, NOW);
        post(payment);
        var confirmed = Journal.saleConfirmed(
                order, aMember(), Money.won(90_000), Money.won(5_000), Money.won(0), NOW.plusSeconds(1));
        post(confirmed);

        assertThat(books().find(EntryKind.PAYMENT_RECEIVED, payment.reference()))
                .contains(payment);
        assertThat(books().find(EntryKind.SALE_CONFIRMED, order.value())).contains(confirmed);
        assertThat(books().find(EntryKind.PAYMENT_UNWANTED, payment.reference()))
                .isEmpty();
        assertThat(books().find(EntryKind.PAYMENT_RECEIVED, UUID.randomUUID())).isEmpty();
    }

    @Test
    default void an_entry_without_an_order_is_found_too() {
        var member = aMember();
        var granted = Journal.pointsGranted(UUID.randomUUID(), member, Money.won(500), NOW);

        post(granted);

        assertThat(books().find(EntryKind.POINTS_GRANTED, granted.reference())).contains(granted);
        assertThat(books().balance(new Points(member))).isEqualTo(Money.won(500));
    }

    @Test
    default void balances_follow_from_postings() {
        var order = anOrder();
        var seller = aMember();
        assertThat(books().balance(new Escrow(order))).isEqualTo(Money.ZERO);

        post(paid(order, 100_000));
        assertThat(books().balance(new Escrow(order))).isEqualTo(Money.won(100_000));

        post(Journal.saleConfirmed(order, seller, Money.won(100_000), Money.won(7_000), Money.ZERO, NOW));
        assertThat(books().balance(new Escrow(order))).isEqualTo(Money.ZERO);
        assertThat(books().balance(new Available(seller))).isEqualTo(Money.won(93_000));
        assertThat(locked(new Escrow(order), new Available(seller), new Debt(seller)))
                .containsExactlyInAnyOrder(Money.ZERO, Money.won(93_000), Money.ZERO);
    }

    @Test
    default void a_debt_grows_on_the_other_side_and_cannot_be_repaid_beyond_nothing() {
        var seller = aMember();
        var order = anOrder();
        post(Journal.penaltyImposed(order, seller, Money.won(10_000), Money.ZERO, aMember(), Money.ZERO, NOW));
        assertThat(books().balance(new Debt(seller))).isEqualTo(Money.won(10_000));

        var other = anOrder();
        post(paid(other, 50_000));
        post(Journal.saleConfirmed(other, seller, Money.won(50_000), Money.ZERO, Money.won(10_000), NOW));
        assertThat(books().balance(new Debt(seller))).isEqualTo(Money.ZERO);

        var third = anOrder();
        post(paid(third, 1));
        assertThatThrownBy(
                        () -> post(Journal.saleConfirmed(third, seller, Money.won(1), Money.ZERO, Money.won(1), NOW)))
                .isInstanceOf(Overdrawn.class);
    }

    @Test
    default void the_balance_of_an_account_of_the_house_is_kept_by_nobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> books().balance(new Fees()));
        assertThatIllegalArgumentException().isThrownBy(() -> locked(new Fees()));
    }

    @Test
    default void the_same_happening_is_not_posted_twice() {
        var order = anOrder();
        var payment = paid(order, 100_000);
        post(payment);

        assertThatThrownBy(() -> post(payment)).isInstanceOf(AlreadyPosted.class);

        assertThat(books().balance(new Escrow(order))).isEqualTo(Money.won(100_000));
    }

    @Test
    default void of_the_same_happening_posted_many_times_at_once_one_stands() {
        var order = anOrder();
        var payment = paid(order, 100_000);

        var posted = AtOnce.each(16, _ -> {
            try {
                post(payment);
                return 1;
            } catch (AlreadyPosted _) {
                return 0;
            }
        });

        assertThat(posted.stream().mapToInt(Integer::intValue).sum()).isOne();
        assertThat(books().balance(new Escrow(order))).isEqualTo(Money.won(100_000));
    }

    @Test
    default void what_would_overdraw_leaves_nothing_behind() {
        var order = anOrder();
        var seller = aMember();
        post(paid(order, 99_999));
        var tooMuch = earned(order, seller, 100_000);

        assertThatThrownBy(() -> post(tooMuch)).isInstanceOf(Overdrawn.class);
        assertThatThrownBy(() -> post(earned(anOrder(), seller, 1))).isInstanceOf(Overdrawn.class);

        assertThat(books().find(tooMuch.kind(), tooMuch.reference())).isEmpty();
        assertThat(books().balance(new Escrow(order))).isEqualTo(Money.won(99_999));
        assertThat(books().balance(new Available(seller))).isEqualTo(Money.ZERO);
        post(earned(order, seller, 99_999));
        assertThat(books().balance(new Escrow(order))).isEqualTo(Money.ZERO);
    }

    @Test
    default void an_account_may_fall_and_rise_within_one_entry() {
        var one = aMember();
        var other = aMember();
        earn(one, 5);

        post(new JournalEntry(
                EntryKind.PENALTY_IMPOSED,
                UUID.randomUUID(),
                Optional.empty(),
                List.of(
                        new Posting(new Available(one), new Available(other), Money.won(5)),
                        new Posting(new Available(other), new Available(one), Money.won(2))),
                NOW));

        assertThat(books().balance(new Available(one))).isEqualTo(Money.won(2));
        assertThat(books().balance(new Available(other))).isEqualTo(Money.won(3));
    }

    @Test
    default void a_rolled_back_transaction_leaves_nothing_behind() {
        var order = anOrder();
        var payment = paid(order, 100_000);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    books().post(payment);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(books().find(payment.kind(), payment.reference())).isEmpty();
        assertThat(books().balance(new Escrow(order))).isEqualTo(Money.ZERO);
        post(payment);
        assertThat(books().balance(new Escrow(order))).isEqualTo(Money.won(100_000));
    }

    @Test
    default void of_many_who_look_before_they_take_none_overdraws() {
        var member = aMember();
        earn(member, 5_000);

        var taken = AtOnce.each(16, _ -> transactions().execute(() -> takeIfThere(member, 1_000)));

        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        assertThat(books().balance(new Available(member))).isEqualTo(Money.ZERO);
        assertThat(books().balance(new Held(member))).isEqualTo(Money.won(5_000));
    }

    @Test
    default void of_two_who_take_without_looking_one_is_refused() {
        var member = aMember();
        earn(member, 1_999);

        var taken = AtOnce.each(2, _ -> {
            try {
                post(held(member, 1_000));
                return 1;
            } catch (Overdrawn _) {
                return 0;
            }
        });

        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isOne();
        assertThat(books().balance(new Available(member))).isEqualTo(Money.won(999));
    }

    /** Also where nothing was ever posted to it: who saw nothing there is right until the end. */
    @Test
    default void a_balance_that_is_held_is_moved_by_nobody_else() {
        var member = aMember();
        var order = anOrder();
        post(paid(order, 1_000));

        var seen = AtOnce.each(
                16,
                number -> transactions().execute(() -> {
                    var before = one(member);
                    if (number == 7) {
                        books().post(earned(order, member, 1_000));
                        return before;
                    }
                    assertThat(books().balance(new Available(member))).isEqualTo(before);
                    return before;
                }));

        assertThat(seen).contains(Money.ZERO).isSubsetOf(Money.ZERO, Money.won(1_000));
    }

    @Test
    default void many_at_once_move_money_between_few_accounts_without_losing_any() {
        var members = List.of(aMember(), aMember(), aMember());
        members.forEach(member -> earn(member, 1_000));

        AtOnce.each(64, number -> {
            var from = members.get(number % 3);
            var to = members.get((number + 1 + number % 2) % 3);
            return transactions().execute(() -> {
                var accounts = Set.<Account>of(new Available(from), new Available(to), new Debt(from));
                var available = books().balancesLocked(accounts).getOrDefault(new Available(from), Money.ZERO);
                books().post(Journal.penaltyImposed(anOrder(), from, Money.won(10), available, to, Money.won(10), NOW));
                return number;
            });
        });

        var sum = members.stream()
                .mapToLong(member -> books().balance(new Available(member)).won()
                        - books().balance(new Debt(member)).won())
                .sum();
        assertThat(sum).isEqualTo(3_000);
    }

    private int takeIfThere(MemberId member, long won) {
        if (one(member).isLessThan(Money.won(won))) {
            return 0;
        }
        books().post(held(member, won));
        return 1;
    }

    private Money one(MemberId member) {
        var account = new Available(member);
        return books().balancesLocked(Set.of(account)).getOrDefault(account, Money.ZERO);
    }

    private void earn(MemberId member, long won) {
        var order = anOrder();
        post(paid(order, won));
        post(earned(order, member, won));
    }

    private void post(JournalEntry entry) {
        transactions().execute(() -> {
            books().post(entry);
            return entry;
        });
    }

    private List<Money> locked(Account... accounts) {
        return transactions()
                .execute(() ->
                        List.copyOf(books().balancesLocked(Set.of(accounts)).values()));
    }

    private static JournalEntry held(MemberId member, long won) {
        return new JournalEntry(
                EntryKind.PAYOUT_REQUESTED,
                UUID.randomUUID(),
                Optional.empty(),
                List.of(new Posting(new Available(member), new Held(member), Money.won(won))),
                NOW);
    }
}
