package com.pikcur.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.BankAccounts.AddDecision;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingBankAccountsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final MemberId MEMBER = new MemberId(UUID.randomUUID());

    @Test
    void the_first_is_the_default_and_later_ones_are_not() {
        var accounts = filled(3);

        assertThat(accounts.defaultId()).contains(accounts.all().getFirst().id());
    }

    @Test
    void the_sixth_is_refused() {
        assertThat(filled(BankAccounts.MOST).add(account(9))).isEqualTo(new AddDecision.TooManyAccounts());
    }

    @Test
    void a_known_number_is_refused_even_where_there_is_no_room() {
        var accounts = filled(BankAccounts.MOST);

        var again = new BankAccount(filledId(9), account(2).number(), account(2).holderName(), NOW);
        assertThat(accounts.add(again)).isEqualTo(new AddDecision.AccountKnown());
    }

    @Test
    void the_same_request_again_is_known_as_such() {
        var accounts = filled(2);
        var first = accounts.all().getFirst();

        assertThat(accounts.add(first)).isEqualTo(new AddDecision.AddedBefore());
        assertThat(accounts.add(new BankAccount(first.id(), account(7).number(), first.holderName(), NOW)))
                .isEqualTo(new AddDecision.AccountKnown());
    }

    @Test
    void the_oldest_of_the_others_follows_a_default_that_goes() {
        var accounts = filled(3);
        var ids = accounts.all().stream().map(BankAccount::id).toList();

        assertThat(accounts.without(ids.get(0)).defaultId()).contains(ids.get(1));
        assertThat(accounts.without(ids.get(1)).defaultId()).contains(ids.get(0));
        assertThat(accounts.withDefault(ids.get(2)).without(ids.get(2)).defaultId())
                .contains(ids.get(0));
        assertThat(filled(1).without(filledId(1)).defaultId()).isEmpty();
    }

    @Test
    void an_account_of_nobody_here_does_not_exist() {
        var stranger = new BankAccountId(UUID.randomUUID());

        assertThatThrownBy(() -> filled(2).without(stranger)).isInstanceOf(NoSuchBankAccount.class);
        assertThatThrownBy(() -> filled(2).withDefault(stranger)).isInstanceOf(NoSuchBankAccount.class);
        assertThatThrownBy(() -> filled(2).get(stranger)).isInstanceOf(NoSuchBankAccount.class);
    }

    @Test
    void there_is_never_none_or_a_strange_default() {
        var account = account(1);
        var stranger = Optional.of(new BankAccountId(UUID.randomUUID()));

        assertThatThrownBy(() -> new BankAccounts(MEMBER, List.of(account), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BankAccounts(MEMBER, List.of(account), stranger))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BankAccounts(MEMBER, List.of(), stranger))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "004, 12345678, true",
        "004, 1234567, false",
        "004, 12345678901234567890, true",
        "004, 123456789012345678901, false",
        "04, 12345678, false",
        "0004, 12345678, false",
        "004, 1234-5678, false",
        "KB1, 12345678, false"
    })
    void a_number_has_a_bank_and_digits(String bankCode, String digits, boolean wellFormed) {
        assertThat(BankAccountNumber.isWellFormed(bankCode, digits)).isEqualTo(wellFormed);
    }

    @Test
    void a_number_shows_its_last_four_digits_alone() {
        var number = new BankAccountNumber("004", new HiddenText("12345678"));

        assertThat(number.lastDigits()).isEqualTo("5678");
        assertThat(number.toString()).isEqualTo("BankAccountNumber[hidden]");
    }

    private static BankAccounts filled(int count) {
        var accounts = BankAccounts.none(MEMBER);
        for (var number = 1; number <= count; number++) {
            if (!(accounts.add(account(number)) instanceof AddDecision.Added(var next))) {
                throw new AssertionError("Not added");
            }
            accounts = next;
        }
        return accounts;
    }

    private static BankAccountId filledId(int number) {
        return new BankAccountId(new UUID(0, number));
    }

    private static BankAccount account(int number) {
        return new BankAccount(
                filledId(number),
                new BankAccountNumber("004", new HiddenText("1101234567" + number)),
                new HiddenText("김미나"),
                NOW);
    }
}
