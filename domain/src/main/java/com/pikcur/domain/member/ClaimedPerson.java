package com.pikcur.domain.member;

import com.pikcur.domain.shared.HiddenText;
import java.time.LocalDate;

/**
 * Who somebody says they are, to be asked of a provider. Kept nowhere, and printed nowhere.
 *
 * @param phone digits alone
 * @param genderDigit the seventh digit of the resident registration number: it tells gender, century and whether the person
 *     is a foreigner
 * @param onResoldNetwork whether the phone's contract is with somebody who resells the carrier's network
 */
public record ClaimedPerson(
        HiddenText name,
        HiddenText phone,
        LocalDate birthDate,
        int genderDigit,
        Carrier carrier,
        boolean onResoldNetwork) {

    private static final int YEAR_2000 = 2000;
    private static final int YEAR_2100 = 2100;
    private static final int YEAR_1900 = 1900;

    /** @throws IllegalArgumentException if digit and birth date contradict each other; ask {@link #fit} first */
    public ClaimedPerson {
        if (!fit(birthDate, genderDigit)) {
            throw new IllegalArgumentException("Gender digit and birth date contradict each other");
        }
    }

    /** Whether the digit is one that people born on that date have: 1, 2, 5 and 6 before 2000, 3, 4, 7 and 8 from then on. */
    public static boolean fit(LocalDate birthDate, int genderDigit) {
        var year = birthDate.getYear();
        return switch (genderDigit) {
            case 1, 2, 5, 6 -> year >= YEAR_1900 && year < YEAR_2000;
            case 3, 4, 7, 8 -> year >= YEAR_2000 && year < YEAR_2100;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "ClaimedPerson[hidden]";
    }
}
