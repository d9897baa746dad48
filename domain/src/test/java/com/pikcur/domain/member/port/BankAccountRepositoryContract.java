package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.BankAccounts.AddDecision;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every {@link BankAccountRepository} promises. */
public interface BankAccountRepositoryContract {

    Instant ADDED = Instant.parse("2026-03-02T03:00:00.123456Z");

    BankAccountRepository accounts();

    Transactions transactions();

    /** Somebody with an account here. */
    MemberId aMember();

    @Test
    default void a_member_begins_without_any() {
        var member = aMember();

        assertThat(accounts().find(member)).isEqualTo(BankAccounts.none(member));
    }

    @Test
    default void what_was_saved_is_found_the_oldest_first() {
        var member = aMember();
        var accounts = filled(member, 3);

        assertThat(accounts().find(member)).isEqualTo(accounts);
        assertThat(accounts.all()).hasSize(3);
        assertThat(accounts.isDefault(accounts.all().getFirst().id())).isTrue();
    }

    @Test
    default void the_default_moves_and_what_was_removed_is_gone() {
        var member = aMember();
        var accounts = filled(member, 3);
        var last = accounts.all().getLast().id();

        changed(member, known -> known.withDefault(last));
        assertThat(accounts().find(member)).isEqualTo(accounts.withDefault(last));

        changed(member, known -> known.without(last));
        assertThat(accounts().find(member)).isEqualTo(accounts.without(last));
        assertThat(accounts().find(member).isDefault(accounts.all().getFirst().id()))
                .isTrue();
    }

    @Test
    default void the_last_one_can_be_removed_too() {
        var member = aMember();
        var accounts = filled(member, 1);

        changed(member, known -> known.without(accounts.all().getFirst().id()));

        assertThat(accounts().find(member)).isEqualTo(BankAccounts.none(member));
    }

    @Test
    default void two_members_may_share_a_number() {
        var one = filled(aMember(), 1);
        var other = aMember();
        var shared = new BankAccount(
                new BankAccountId(UUID.randomUUID()), one.all().getFirst().number(), new HiddenText("김미나"), ADDED);

        changed(other, known -> added(known, shared));

        assertThat(accounts().find(other).all()).containsExactly(shared);
        assertThat(accounts().find(one.member())).isEqualTo(one);
    }

    @Test
    default void of_many_added_at_once_no_more_than_allowed_are_kept_and_one_is_the_default() {
        var member = aMember();

        AtOnce.each(16, number -> {
            changed(member, known -> added(known, anAccount(number)));
            return number;
        });

        assertThat(accounts().find(member).all()).hasSize(BankAccounts.MOST);
        assertThat(accounts().find(member).defaultId()).isPresent();
    }

    @Test
    default void of_one_number_added_many_times_at_once_one_is_kept() {
        var member = aMember();

        AtOnce.each(16, number -> {
            changed(member, known -> added(known, anAccount(7)));
            return number;
        });

        assertThat(accounts().find(member).all()).hasSize(1);
    }

    @Test
    default void of_many_defaults_chosen_and_removed_at_once_one_is_left() {
        var member = aMember();
        var all = filled(member, BankAccounts.MOST).all();

        AtOnce.each(16, number -> {
            var id = all.get(number % 4).id();
            changed(member, known -> {
                if (known.all().stream().noneMatch(account -> account.id().equals(id))) {
                    return known;
                }
                return number < 12 ? known.withDefault(id) : known.without(id);
            });
            return number;
        });

        assertThat(accounts().find(member).all()).containsExactly(all.getLast());
        assertThat(accounts().find(member).defaultId()).contains(all.getLast().id());
    }

    private BankAccounts filled(MemberId member, int count) {
        for (var number = 0; number < count; number++) {
            var account = anAccount(number);
            changed(member, known -> added(known, account));
        }
        return accounts().find(member);
    }

    private void changed(MemberId member, UnaryOperator<BankAccounts> change) {
        transactions().execute(() -> {
            var next = change.apply(accounts().findLocked(member));
            accounts().save(next);
            return next;
        });
    }

    private static BankAccounts added(BankAccounts known, BankAccount account) {
        return switch (known.add(account)) {
            case AddDecision.Added(var next) -> next;
            case AddDecision.AddedBefore(), AddDecision.AccountKnown(), AddDecision.TooManyAccounts() -> known;
        };
    }

    private static BankAccount anAccount(int number) {
        return new BankAccount(
                new BankAccountId(UUID.randomUUID()),
                new BankAccountNumber("004", new HiddenText("1101234567" + number)),
                new HiddenText("김미나"),
                ADDED.plusSeconds(number));
    }
}
