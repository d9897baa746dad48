package com.pikcur.web.member;

import com.pikcur.domain.member.NicknameReading;
import com.pikcur.domain.member.PasswordRule;
import com.pikcur.web.shared.FieldProblem;
import com.pikcur.web.shared.InvalidRequest;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Tells which of a member's wishes cannot be granted as they stand. */
final class FieldRefusals {

    private FieldRefusals() {}

    static InvalidRequest password(String field, Set<PasswordRule> broken) {
        return new InvalidRequest(broken.stream()
                .sorted(Comparator.naturalOrder())
                .map(rule -> FieldProblem.of(field, codeOf(rule)))
                .toList());
    }

    private static String codeOf(PasswordRule rule) {
        return switch (rule) {
            case LENGTH -> "password-length";
            case LOWER_CASE -> "password-lower-case";
            case UPPER_CASE -> "password-upper-case";
            case DIGIT -> "password-digit";
            case NOT_LEAKED -> "password-leaked";
        };
    }

    static FieldProblem nickname(String field, NicknameReading.Refused why) {
        return switch (why) {
            case NicknameReading.WrongLength(var shortest, var longest) ->
                new FieldProblem(field, "nickname-length", Map.of("shortest", shortest, "longest", longest));
            case NicknameReading.WrongCharacters() -> FieldProblem.of(field, "nickname-characters");
            case NicknameReading.Reserved() -> FieldProblem.of(field, "nickname-reserved");
        };
    }
}
