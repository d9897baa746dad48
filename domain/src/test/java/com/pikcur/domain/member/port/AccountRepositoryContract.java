package com.pikcur.domain.member.port;

import static com.pikcur.domain.member.MemberFixtures.anAccount;
import static com.pikcur.domain.member.MemberFixtures.withRoles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.Credentials;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.PasswordProof;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.TemporaryPassword;
import com.pikcur.domain.member.port.AccountRepository.Addition;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link AccountRepository} promises. */
public interface AccountRepositoryContract {

    Instant THEN = Instant.parse("2026-11-02T09:30:00.123456Z");

    AccountRepository accounts();

    Transactions transactions();

    @Test
    default void an_account_is_found_by_its_address_in_whatever_case() {
        var account = added(anAccount("Mina." + UUID.randomUUID() + "@Pikcur.test"));

        assertThat(accounts().findByEmail(account.email())).contains(account);
        assertThat(accounts().findByEmail(" " + account.email().toUpperCase(Locale.ROOT)))
                .contains(account);
        assertThat(accounts().find(account.member())).contains(account);
    }

    @Test
    default void an_account_is_found_by_its_nickname_in_whatever_spelling() {
        var account = added(anAccount()
                .rename(new Nickname("Gundam" + UUID.randomUUID().toString().replace("-", ""))));
        var fullWidth = new Nickname(account.nickname().value().replace("Gundam", "ＧＵＮＤＡＭ"));

        assertThat(accounts().findByNickname(account.nickname())).contains(account);
        assertThat(accounts().findByNickname(fullWidth)).contains(account);
    }

    @Test
    default void an_account_keeps_each_of_its_roles_or_none() {
        var everything = added(withRoles(anAccount(), Role.BUYER, Role.SELLER, Role.ADMIN));
        var nothing = added(withRoles(anAccount()));

        assertThat(accounts().find(everything.member())).contains(everything);
        assertThat(accounts().find(nothing.member())).contains(nothing);
    }

    @Test
    default void whatever_becomes_of_an_account_is_kept() {
        var admin = new MemberId(UUID.randomUUID());
        var blocked = new AccountState.Blocked("Sold a copy", admin, THEN, Optional.of(THEN.plusSeconds(60)));
        var forGood = new AccountState.Blocked("Sold a copy", admin, THEN, Optional.empty());
        var temporary = TemporaryPassword.of("Temporary1", THEN);

        Stream.<UnaryOperator<Account>>of(
                        account -> account.block(blocked),
                        account -> account.block(forGood).unblock(),
                        account -> account.issueTemporaryPassword(temporary),
                        account -> account.issueTemporaryPassword(temporary).signedInWith(PasswordProof.TEMPORARY),
                        account -> account.changePassword("$argon2id$other"),
                        account -> account.with(Credentials.none()),
                        Account::signOutEverywhere,
                        account -> account.withdraw(THEN))
                .forEach(change -> {
                    var account = added(anAccount());

                    assertThat(changed(account.member(), change)).isEqualTo(Addition.DONE);

                    assertThat(accounts().find(account.member())).contains(change.apply(account));
                });
    }

    @Test
    default void an_unknown_address_is_absent() {
        assertThat(accounts().findByEmail(UUID.randomUUID() + "@pikcur.test")).isEmpty();
        assertThat(accounts().findByNickname(new Nickname("m" + UUID.randomUUID())))
                .isEmpty();
        assertThat(accounts().find(new MemberId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void addresses_that_differ_in_an_accent_are_different_people() {
        var plain = added(anAccount("rene." + UUID.randomUUID() + "@pikcur.test"));

        assertThat(accounts().findByEmail(plain.email().replace("rene.", "rené.")))
                .isEmpty();
    }

    @Test
    default void who_has_an_address_or_a_nickname_first_keeps_it() {
        var first = added(anAccount());

        assertThat(accounts().add(anAccount(first.email()))).isEqualTo(Addition.EMAIL_TAKEN);
        assertThat(accounts()
                        .add(anAccount()
                                .rename(new Nickname(first.nickname().value().toUpperCase(Locale.ROOT)))))
                .isEqualTo(Addition.NICKNAME_TAKEN);
        assertThat(accounts().findByEmail(first.email())).contains(first);
    }

    @Test
    default void a_nickname_that_is_taken_cannot_be_changed_to() {
        var first = added(anAccount());
        var second = added(anAccount());

        assertThat(changed(second.member(), account -> account.rename(first.nickname())))
                .isEqualTo(Addition.NICKNAME_TAKEN);
        assertThat(accounts().find(second.member())).contains(second);
    }

    @Test
    default void of_many_who_want_one_address_at_once_one_gets_it() {
        var email = UUID.randomUUID() + "@pikcur.test";

        var additions = AtOnce.each(16, _ -> accounts().add(anAccount(email)));

        assertThat(additions).containsOnlyOnce(Addition.DONE).hasSize(16);
        assertThat(accounts().findByEmail(email)).isPresent();
    }

    @Test
    default void of_many_changes_at_once_none_is_lost() {
        var account = added(anAccount());

        AtOnce.each(16, _ -> changed(account.member(), Account::signOutEverywhere));

        assertThat(accounts().find(account.member()).orElseThrow().epoch()).isEqualTo(16);
    }

    @Test
    default void a_withdrawn_account_is_found_by_the_address_it_had_until_that_is_forgotten() {
        var account = added(anAccount());
        changed(account.member(), before -> before.withdraw(THEN));
        assertThat(accounts().findByEmail(account.email())).isEmpty();

        accounts().keepAddressOf(account.member(), account.email());
        assertThat(accounts().findByEmail(account.email())).map(Account::member).contains(account.member());

        accounts().forgetProofOf(account.member());
        assertThat(accounts().findByEmail(account.email())).isEmpty();
        assertThat(accounts().find(account.member()).orElseThrow().credentials().passwordHash())
                .isEmpty();
    }

    @Test
    default void who_joins_again_comes_before_who_they_were() {
        var former = added(anAccount());
        changed(former.member(), before -> before.withdraw(THEN));
        accounts().keepAddressOf(former.member(), former.email());

        var again = added(anAccount(former.email()));

        assertThat(accounts().findByEmail(former.email())).contains(again);
    }

    @Test
    default void what_a_rolled_back_transaction_did_was_never_done() {
        var account = added(anAccount());

        assertThatThrownBy(() -> transactions().execute(() -> {
                    changed(account.member(), Account::signOutEverywhere);
                    throw new IllegalArgumentException("expected");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(accounts().find(account.member())).contains(account);
    }

    private Account added(Account account) {
        assertThat(accounts().add(account)).isEqualTo(Addition.DONE);
        return account;
    }

    private Addition changed(MemberId member, UnaryOperator<Account> change) {
        return transactions()
                .execute(() -> accounts()
                        .save(change.apply(accounts().findLocked(member).orElseThrow())));
    }
}
