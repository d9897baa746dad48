package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AccountRepository} promises. */
public interface AccountRepositoryContract {

    AccountRepository accounts();

    @Test
    default void an_account_is_found_by_its_address_in_whatever_case() {
        var account = anAccount("Mina." + UUID.randomUUID() + "@Pikcur.test");

        accounts().addIfAbsent(account);

        assertThat(accounts().findByEmail(account.email())).contains(account);
        assertThat(accounts().findByEmail(" " + account.email().toUpperCase(Locale.ROOT)))
                .contains(account);
    }

    @Test
    default void an_account_keeps_each_of_its_roles_or_none() {
        var everything = withRoles(Set.of(Role.BUYER, Role.SELLER, Role.ADMIN));
        var nothing = withRoles(Set.of());

        accounts().addIfAbsent(everything);
        accounts().addIfAbsent(nothing);

        assertThat(accounts().findByEmail(everything.email())).contains(everything);
        assertThat(accounts().findByEmail(nothing.email())).contains(nothing);
    }

    @Test
    default void an_unknown_address_is_absent() {
        assertThat(accounts().findByEmail(UUID.randomUUID() + "@pikcur.test")).isEmpty();
    }

    @Test
    default void addresses_that_differ_in_an_accent_are_different_people() {
        var plain = anAccount("rene." + UUID.randomUUID() + "@pikcur.test");
        accounts().addIfAbsent(plain);

        assertThat(accounts().findByEmail(plain.email().replace("rene.", "rené.")))
                .isEmpty();
    }

    @Test
    default void who_has_an_address_first_keeps_it() {
        var first = anAccount(UUID.randomUUID() + "@pikcur.test");
        var second = anAccount(first.email());

        accounts().addIfAbsent(first);
        accounts().addIfAbsent(second);

        assertThat(accounts().findByEmail(first.email())).contains(first);
    }

    @Test
    default void of_many_who_want_one_address_at_once_one_gets_it() {
        var email = UUID.randomUUID() + "@pikcur.test";

        var wanting = AtOnce.each(16, _ -> {
            var account = anAccount(email);
            accounts().addIfAbsent(account);
            return account;
        });

        assertThat(accounts().findByEmail(email)).get().isIn(wanting);
    }

    private static Account anAccount(String email) {
        return new Account(new MemberId(UUID.randomUUID()), email, "미나", "$argon2id$hash", Set.of(Role.BUYER));
    }

    private static Account withRoles(Set<Role> roles) {
        return new Account(
                new MemberId(UUID.randomUUID()), UUID.randomUUID() + "@pikcur.test", "미나", "$argon2id$hash", roles);
    }
}
