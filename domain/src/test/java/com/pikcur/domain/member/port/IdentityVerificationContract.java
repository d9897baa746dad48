package com.pikcur.domain.member.port;

import static com.pikcur.domain.member.PersonFixtures.claiming;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.ClaimedPerson;
import com.pikcur.domain.member.Gender;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.member.VerifiedPerson;
import com.pikcur.domain.member.port.IdentityVerification.Confirmation;
import com.pikcur.domain.member.port.IdentityVerification.Finding;
import com.pikcur.domain.member.port.IdentityVerification.Request;
import com.pikcur.domain.shared.HiddenText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link IdentityVerification} promises. */
public interface IdentityVerificationContract {

    /** A phone whose owner no provider confirms. */
    String REFUSED_PHONE = "01000000000";

    IdentityVerification verification();

    /** The code on the phone behind the handle. */
    HiddenText codeSentUnder(String handle);

    @Test
    default void who_hands_in_the_code_is_who_they_said_they_are() {
        var handle = sent(anId(), claiming("김미나", "01023456789"));

        var answer = verification().confirm(handle, codeSentUnder(handle));

        var person = personIn(answer);
        assertThat(person.name()).isEqualTo(new HiddenText("김미나"));
        assertThat(person.birthDate()).isEqualTo(LocalDate.of(1994, 3, 21));
        assertThat(person.gender()).isEqualTo(Gender.FEMALE);
        assertThat(person.phone()).contains(new HiddenText("01023456789"));
    }

    @Test
    default void a_wrong_code_proves_nothing_and_the_right_one_still_does() {
        var handle = sent(anId(), claiming("김미나"));

        assertThat(verification().confirm(handle, wrong(codeSentUnder(handle))))
                .isEqualTo(new Confirmation.WrongCode());
        assertThat(verification().find(handle)).isEqualTo(new Finding.NotVerified());
        assertThat(verification().confirm(handle, codeSentUnder(handle))).isInstanceOf(Confirmation.Verified.class);
    }

    @Test
    default void what_was_proved_can_be_found_by_whoever_missed_the_answer() {
        var id = anId();
        var handle = sent(id, claiming("김미나"));
        var person = personIn(verification().confirm(handle, codeSentUnder(handle)));

        assertThat(verification().find(handle)).isEqualTo(new Finding.Verified(Optional.of(id), person));
    }

    @Test
    default void a_code_is_good_once() {
        var handle = sent(anId(), claiming("김미나"));
        var code = codeSentUnder(handle);
        verification().confirm(handle, code);

        assertThat(verification().confirm(handle, code)).isEqualTo(new Confirmation.WrongCode());
    }

    @Test
    default void one_person_is_the_same_person_every_time_and_nobody_else() {
        var first = proved(claiming("이하늘"));
        var again = proved(claiming("이하늘"));
        var other = proved(claiming("박바다"));

        assertThat(again.connectingInformation()).isEqualTo(first.connectingInformation());
        assertThat(again.duplicationInformation()).isEqualTo(first.duplicationInformation());
        assertThat(other.connectingInformation()).isNotEqualTo(first.connectingInformation());
    }

    @Test
    default void a_person_the_carriers_do_not_know_gets_no_code() {
        assertThat(verification().request(anId(), claiming("김미나", REFUSED_PHONE)))
                .isEqualTo(new Request.PersonRefused());
    }

    @Test
    default void an_invented_handle_stands_for_nothing() {
        assertThat(verification().find("imp_000000000000")).isEqualTo(new Finding.Unknown());
        assertThat(verification().find("../payments/1?x=%2F")).isEqualTo(new Finding.Unknown());
        assertThat(verification().confirm("imp_000000000000", new HiddenText("123456")))
                .isEqualTo(new Confirmation.WrongCode());
    }

    private String sent(VerificationId id, ClaimedPerson person) {
        return switch (verification().request(id, person)) {
            case Request.CodeSent(var handle) -> handle;
            case Request.PersonRefused() -> throw new AssertionError("Refused");
        };
    }

    private VerifiedPerson proved(ClaimedPerson claimed) {
        var handle = sent(anId(), claimed);
        return personIn(verification().confirm(handle, codeSentUnder(handle)));
    }

    private static VerifiedPerson personIn(Confirmation answer) {
        return switch (answer) {
            case Confirmation.Verified(var person) -> person;
            case Confirmation.WrongCode() -> throw new AssertionError("A wrong code");
        };
    }

    private static HiddenText wrong(HiddenText code) {
        return new HiddenText(code.reveal().equals("111111") ? "222222" : "111111");
    }

    private static VerificationId anId() {
        return new VerificationId(UUID.randomUUID());
    }
}
