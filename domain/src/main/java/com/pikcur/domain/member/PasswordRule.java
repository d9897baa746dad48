package com.pikcur.domain.member;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** What a new password must meet. */
public enum PasswordRule {
    /** At least 8 characters and at most 200, so that nobody has us hash a book. */
    LENGTH,
    LOWER_CASE,
    UPPER_CASE,
    DIGIT,
    /** Not among those that everybody tries first. */
    NOT_LEAKED;

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    /**
     * The rules a password breaks, of those that can be told from it alone: {@link #NOT_LEAKED} is for the caller to add.
     */
    public static Set<PasswordRule> brokenBy(String password) {
        var broken = EnumSet.noneOf(PasswordRule.class);
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            broken.add(LENGTH);
        }
        addUnlessAny(password, Character::isLowerCase, LOWER_CASE, broken);
        addUnlessAny(password, Character::isUpperCase, UPPER_CASE, broken);
        addUnlessAny(password, Character::isDigit, DIGIT, broken);
        return broken;
    }

    private static void addUnlessAny(String password, IntPredicate kind, PasswordRule rule, Set<PasswordRule> broken) {
        if (password.codePoints().noneMatch(kind)) {
            broken.add(rule);
        }
    }
}
