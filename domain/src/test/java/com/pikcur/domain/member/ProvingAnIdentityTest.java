package com.pikcur.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.VerificationAttempt.CodeDecision;
import com.pikcur.domain.member.VerificationAttempt.ProofDecision;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvingAnIdentityTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant END = NOW.plus(VerificationAttempt.VALID_FOR);
    private static final MemberId MEMBER = new MemberId(UUID.randomUUID());

    private final VerificationAttempt begun =
            VerificationAttempt.begun(new VerificationId(UUID.randomUUID()), MEMBER, NOW);
    private final VerificationAttempt sent = begun.codeSent("imp_1");

    @Test
    void no_code_can_be_tried_before_one_was_sent() {
        assertThat(begun.tryCode(NOW)).isEqualTo(new CodeDecision.Expired());
    }

    @Test
    void the_fifth_code_is_the_last() {
        var attempt = sent;
        for (var tried = 1; tried <= VerificationAttempt.MOST_CODES; tried++) {
            attempt = counted(attempt, tried);
        }

        assertThat(attempt.tryCode(NOW)).isEqualTo(new CodeDecision.TooManyCodes("imp_1"));
    }

    @Test
    void a_code_counts_until_the_attempt_ends() {
        assertThat(sent.tryCode(END.minusNanos(1))).isInstanceOf(CodeDecision.Ask.class);
        assertThat(sent.tryCode(END)).isEqualTo(new CodeDecision.Expired());
        assertThat(sent.prove("imp_1", END.minusNanos(1))).isInstanceOf(ProofDecision.Proved.class);
        assertThat(sent.prove("imp_1", END)).isEqualTo(new ProofDecision.Used());
    }

    @Test
    void a_new_code_gives_no_new_tries() {
        assertThat(counted(sent, 1).codeSent("imp_2").codesTried()).isEqualTo(1);
    }

    @Test
    void what_is_proved_stays_proved_under_its_handle_alone() {
        var proved = proved(sent, "imp_1");

        assertThat(proved.tryCode(END)).isEqualTo(new CodeDecision.Done(NOW));
        assertThat(proved.prove("imp_1", END)).isEqualTo(new ProofDecision.Done(NOW));
        assertThat(proved.prove("imp_2", NOW)).isEqualTo(new ProofDecision.Used());
        assertThat(proved.codeSent("imp_3")).isEqualTo(proved);
        assertThat(proved.refused(NOW)).isEqualTo(proved);
    }

    @Test
    void what_is_refused_stays_refused() {
        var refused = sent.refused(NOW);

        assertThat(refused.tryCode(NOW)).isEqualTo(new CodeDecision.Expired());
        assertThat(refused.prove("imp_1", NOW)).isEqualTo(new ProofDecision.Used());
        assertThat(refused.codeSent("imp_2")).isEqualTo(refused);
    }

    @Test
    void a_proof_from_the_providers_window_needs_no_code() {
        assertThat(proved(begun, "imp_9").handle()).contains("imp_9");
    }

    @ParameterizedTest
    @CsvSource({
        // The nineteenth birthday begins in Korea nine hours before it does in UTC.
        "2007-03-03, 2026-03-02T14:59:59.999Z, true",
        "2007-03-03, 2026-03-02T15:00:00Z, false",
        "2008-02-29, 2027-02-27T15:00:00Z, false",
        "2008-02-29, 2027-02-27T14:59:59Z, true"
    })
    void majority_begins_with_the_nineteenth_birthday_in_korea(LocalDate birthDate, Instant at, boolean minor) {
        assertThat(identity("김미나", birthDate).isMinorAt(at)).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"김미나", " 김 미나 ", "김\u3000미나", "\u1100\u1175\u11B7미나"})
    void a_name_is_theirs_however_it_is_spaced(String written) {
        assertThat(identity("김미나", LocalDate.of(1994, 3, 21)).isNamed(new HiddenText(written)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"김미", "김미나나", "이미나", ""})
    void another_name_is_not_theirs(String written) {
        assertThat(identity("김미나", LocalDate.of(1994, 3, 21)).isNamed(new HiddenText(written)))
                .isFalse();
    }

    @Test
    void banks_write_foreign_names_in_capitals() {
        assertThat(identity("Jane Doe", LocalDate.of(1994, 3, 21)).isNamed(new HiddenText("JANEDOE")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31, 1, true",
        "1999-12-31, 3, false",
        "2000-01-01, 3, true",
        "2000-01-01, 2, false",
        "1999-12-31, 6, true",
        "2000-01-01, 8, true",
        "1899-12-31, 1, false",
        "1994-03-21, 0, false",
        "1994-03-21, 9, false"
    })
    void the_gender_digit_belongs_to_the_century(LocalDate birthDate, int digit, boolean fits) {
        assertThat(ClaimedPerson.fit(birthDate, digit)).isEqualTo(fits);
    }

    @Test
    void a_claim_that_contradicts_itself_is_not_made() {
        var name = new HiddenText("김미나");
        assertThatThrownBy(() -> new ClaimedPerson(name, name, LocalDate.of(1994, 3, 21), 4, Carrier.KT, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1994");
    }

    @Test
    void people_never_print_themselves() {
        assertThat(PersonFixtures.claiming("김미나").toString()).isEqualTo("ClaimedPerson[hidden]");
        assertThat(PersonFixtures.person("김미나").toString()).isEqualTo("VerifiedPerson[hidden]");
        assertThat(identity("김미나", LocalDate.of(1994, 3, 21)).toString()).doesNotContain("김미나", "1994");
    }

    private static VerifiedIdentity identity(String name, LocalDate birthDate) {
        return new VerifiedIdentity(MEMBER, new HiddenText(name), birthDate, Gender.FEMALE, Optional.empty(), NOW);
    }

    private static VerificationAttempt counted(VerificationAttempt attempt, int expected) {
        if (!(attempt.tryCode(NOW) instanceof CodeDecision.Ask(var counted, String handle))) {
            throw new AssertionError("No code may be tried");
        }
        assertThat(handle).isEqualTo("imp_1");
        assertThat(counted.codesTried()).isEqualTo(expected);
        return counted;
    }

    private static VerificationAttempt proved(VerificationAttempt attempt, String handle) {
        if (!(attempt.prove(handle, NOW) instanceof ProofDecision.Proved(var proved))) {
            throw new AssertionError("Nothing is proved");
        }
        return proved;
    }
}
