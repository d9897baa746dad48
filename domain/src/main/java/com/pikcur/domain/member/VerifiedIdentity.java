package com.pikcur.domain.member;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Who a member really is, as a provider last confirmed. Never printed.
 *
 * @param name the real one
 * @param phone digits alone
 */
public record VerifiedIdentity(
        MemberId member,
        HiddenText name,
        LocalDate birthDate,
        Gender gender,
        Optional<HiddenText> phone,
        Instant verifiedAt) {

    private static final int AGE_OF_MAJORITY = 19;
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    /** Under nineteen years, as Korean law counts: one comes of age at the beginning of one's birthday in Korea. */
    public boolean isMinorAt(Instant instant) {
        return birthDate.plusYears(AGE_OF_MAJORITY).isAfter(LocalDate.ofInstant(instant, KOREA));
    }

    /** Whether the name is theirs, however it is spaced and whichever case banks write it in. */
    public boolean isNamed(HiddenText other) {
        return comparable(name).equals(comparable(other));
    }

    private static String comparable(HiddenText name) {
        return Normalizer.normalize(name.reveal(), Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "VerifiedIdentity[" + member.value() + "]";
    }
}
