package com.pikcur.domain.member;

import com.pikcur.domain.shared.HiddenText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who a provider says somebody is. Never printed.
 *
 * @param phone digits alone; empty where the provider does not tell it
 * @param connectingInformation the same for one person everywhere (CI): it tells that two accounts are one person's
 * @param duplicationInformation the same for one person at one merchant (DI)
 */
public record VerifiedPerson(
        HiddenText name,
        LocalDate birthDate,
        Gender gender,
        Optional<HiddenText> phone,
        HiddenText connectingInformation,
        HiddenText duplicationInformation) {

    @Override
    public String toString() {
        return "VerifiedPerson[hidden]";
    }
}
