package com.pikcur.web.member;

import com.pikcur.domain.member.BirthDate;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.shared.FieldProblem;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its member says it. Never printed.
 *
 * @param phone a Korean number, in any of the ways they are written
 * @param birthDate as in 1991-05-06
 * @param language {@code ko} or {@code en}
 */
record ProfileRequest(
        @Text(max = 40) @Schema(example = "수집왕") String nickname,

        @Text(optional = true, max = Profile.INTRODUCTION_LENGTH, multiline = true) @Nullable
        String introduction,

        @Text(optional = true, max = 30) @Schema(example = "010-1234-5678") @Nullable
        String phone,

        @Text(optional = true, max = 10) @Schema(format = "date") @Nullable
        String birthDate,

        @Text(max = 10) @Schema(allowableValues = {"ko", "en"})
        String language) {

    /** @throws InvalidRequest if a field is not what it should be */
    Profile profile(MemberId member, LocalDate today) {
        var wrong = new ArrayList<FieldProblem>();
        var number = given(phone).flatMap(PhoneNumber::read);
        var born = given(birthDate).flatMap(text -> dayOf(text, today));
        var spoken = Language.ofCode(language);
        refuseUnless(number.isPresent() || given(phone).isEmpty(), FieldProblem.of("phone", "phone"), wrong);
        refuseUnless(born.isPresent() || given(birthDate).isEmpty(), FieldProblem.of("birthDate", "birth-date"), wrong);
        refuseUnless(spoken.isPresent(), new FieldProblem("language", "one-of", Map.of("values", "ko, en")), wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        return new Profile(member, given(introduction).orElse(""), number, born, spoken.orElse(Language.KOREAN));
    }

    private static void refuseUnless(boolean right, FieldProblem otherwise, List<FieldProblem> wrong) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static Optional<BirthDate> dayOf(String text, LocalDate today) {
        try {
            return BirthDate.of(LocalDate.parse(text), today);
        } catch (DateTimeException _) {
            // No such day: answered like one nobody can have been born on.
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ProfileRequest[hidden]";
    }
}
