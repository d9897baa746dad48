package com.pikcur.domain.member;

import com.pikcur.domain.shared.HiddenText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** People for tests, each with a phone, a CI and a DI of their own. */
public final class PersonFixtures {

    private PersonFixtures() {}

    /** A woman born in 1994 on a phone nobody else has. */
    public static ClaimedPerson claiming(String name) {
        return claiming(name, aPhone());
    }

    public static ClaimedPerson claiming(String name, String phone) {
        return new ClaimedPerson(
                new HiddenText(name), new HiddenText(phone), LocalDate.of(1994, 3, 21), 2, Carrier.SKT, false);
    }

    /** A person like no other. */
    public static VerifiedPerson person(String name) {
        return person(name, "ci-" + UUID.randomUUID());
    }

    public static VerifiedPerson person(String name, String ci) {
        return new VerifiedPerson(
                new HiddenText(name),
                LocalDate.of(1994, 3, 21),
                Gender.FEMALE,
                Optional.of(new HiddenText(aPhone())),
                new HiddenText(ci),
                new HiddenText("di-" + ci));
    }

    public static String aPhone() {
        return "010%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 90_000_000) + 1_000_000);
    }
}
