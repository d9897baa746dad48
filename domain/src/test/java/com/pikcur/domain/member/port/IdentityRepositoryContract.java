package com.pikcur.domain.member.port;

import static com.pikcur.domain.member.PersonFixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Gender;
import com.pikcur.domain.member.VerifiedIdentity;
import com.pikcur.domain.member.VerifiedPerson;
import com.pikcur.domain.member.port.IdentityRepository.Claim;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link IdentityRepository} promises. */
public interface IdentityRepositoryContract {

    Instant VERIFIED = Instant.parse("2026-03-02T03:00:00.123456Z");

    IdentityRepository identities();

    Transactions transactions();

    /** Somebody with an account. */
    MemberId aMember();

    @Test
    default void a_claimed_person_is_found_in_full() {
        var member = aMember();
        var person = person("김미나");

        assertThat(claim(member, person)).isEqualTo(new Claim.Kept());

        assertThat(identities().find(member)).contains(identity(member, person, VERIFIED));
    }

    @Test
    default void whoever_has_proved_nothing_is_nobody() {
        assertThat(identities().find(aMember())).isEmpty();
    }

    @Test
    default void a_person_has_one_account() {
        var person = person("김미나");
        var second = aMember();
        claim(aMember(), person);

        assertThat(claim(second, person)).isEqualTo(new Claim.HeldByAnother());

        assertThat(identities().find(second)).isEmpty();
    }

    @Test
    default void the_same_person_again_renews_what_is_known() {
        var member = aMember();
        var before = person("김미나");
        claim(member, before);
        var married = new VerifiedPerson(
                person("이미나").name(),
                LocalDate.of(1994, 3, 22),
                Gender.MALE,
                Optional.empty(),
                before.connectingInformation(),
                before.duplicationInformation());

        var again = transactions().execute(() -> identities().claim(member, married, VERIFIED.plusSeconds(1)));

        assertThat(again).isEqualTo(new Claim.Kept());
        assertThat(identities().find(member)).contains(identity(member, married, VERIFIED.plusSeconds(1)));
    }

    @Test
    default void an_account_does_not_become_another_persons() {
        var member = aMember();
        var person = person("김미나");
        claim(member, person);

        assertThat(claim(member, person("이하늘"))).isEqualTo(new Claim.OtherThanBefore());

        assertThat(identities().find(member)).contains(identity(member, person, VERIFIED));
    }

    @Test
    default void whoever_leaves_frees_the_person() {
        var first = aMember();
        var person = person("김미나");
        claim(first, person);
        identities().remove(first);

        assertThat(claim(aMember(), person)).isEqualTo(new Claim.Kept());
        assertThat(identities().find(first)).isEmpty();
    }

    @Test
    default void of_many_accounts_that_claim_one_person_at_once_one_gets_it() {
        var person = person("김미나");
        var members = IntStream.range(0, 12).mapToObj(_ -> aMember()).toList();

        var claims = AtOnce.each(members.size(), number -> claim(members.get(number), person));

        assertThat(claims).filteredOn(new Claim.Kept()::equals).hasSize(1);
        assertThat(claims).filteredOn(new Claim.HeldByAnother()::equals).hasSize(11);
        assertThat(members)
                .filteredOn(member -> identities().find(member).isPresent())
                .hasSize(1);
    }

    @Test
    default void one_account_that_claims_its_person_twice_at_once_gets_it() {
        var person = person("김미나");
        var member = aMember();

        var claims = AtOnce.each(3, _ -> claim(member, person));

        assertThat(claims).containsOnly(new Claim.Kept());
    }

    private Claim claim(MemberId member, VerifiedPerson person) {
        return transactions().execute(() -> identities().claim(member, person, VERIFIED));
    }

    private static VerifiedIdentity identity(MemberId member, VerifiedPerson person, Instant at) {
        return new VerifiedIdentity(member, person.name(), person.birthDate(), person.gender(), person.phone(), at);
    }
}
