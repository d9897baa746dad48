package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.MailedCode;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.SignUp;
import com.pikcur.domain.member.SignUpId;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SignUpRepository} promises. */
public interface SignUpRepositoryContract {

    Instant LATER = Instant.parse("2026-11-02T09:35:00.123456Z");

    SignUpRepository signUps();

    Transactions transactions();

    @Test
    default void a_sign_up_is_found_by_its_address_in_whatever_case() {
        var signUp = aSignUp(UUID.randomUUID() + "@pikcur.test");

        signUps().put(signUp);

        assertThat(found(signUp.email().toUpperCase(Locale.ROOT))).contains(signUp);
        assertThat(found(UUID.randomUUID() + "@pikcur.test")).isEmpty();
    }

    @Test
    default void a_new_one_takes_the_place_of_the_old_one_of_its_address() {
        var email = UUID.randomUUID() + "@pikcur.test";
        var old = aSignUp(email);
        var next = aSignUp(email);

        signUps().put(old);
        signUps().put(next);
        signUps().remove(old.id());

        assertThat(found(email)).contains(next);
    }

    @Test
    default void a_removed_one_is_gone() {
        var signUp = aSignUp(UUID.randomUUID() + "@pikcur.test");
        signUps().put(signUp);

        signUps().remove(signUp.id());
        signUps().remove(signUp.id());

        assertThat(found(signUp.email())).isEmpty();
    }

    @Test
    default void of_many_who_complete_it_at_once_one_finds_it() {
        var signUp = aSignUp(UUID.randomUUID() + "@pikcur.test");
        signUps().put(signUp);

        var finders = AtOnce.each(
                8,
                _ -> transactions().execute(() -> {
                    var found = signUps().findLocked(signUp.email());
                    found.ifPresent(mine -> signUps().remove(mine.id()));
                    return found;
                }));

        assertThat(finders.stream().flatMap(Optional::stream)).containsExactly(signUp);
    }

    private Optional<SignUp> found(String email) {
        return transactions().execute(() -> signUps().findLocked(email));
    }

    private static SignUp aSignUp(String email) {
        var id = new SignUpId(UUID.randomUUID());
        return new SignUp(id, email, new Nickname("미나"), "$argon2id$hash", MailedCode.of(id.value(), "123456", LATER));
    }
}
