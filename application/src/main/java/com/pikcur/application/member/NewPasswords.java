package com.pikcur.application.member;

import com.pikcur.domain.member.PasswordRule;
import com.pikcur.domain.member.port.LeakedPasswords;
import com.pikcur.domain.member.port.PasswordHashes;
import java.util.EnumSet;
import java.util.Set;

/** Judges and hashes the passwords members choose. Hashing is slow: to be done outside of transactions. */
public final class NewPasswords {

    private final LeakedPasswords leaked;
    private final PasswordHashes hashes;

    public NewPasswords(LeakedPasswords leaked, PasswordHashes hashes) {
        this.leaked = leaked;
        this.hashes = hashes;
    }

    Set<PasswordRule> rulesBrokenBy(String password) {
        var broken = EnumSet.noneOf(PasswordRule.class);
        broken.addAll(PasswordRule.brokenBy(password));
        // Only what may be asked at all is looked up: who types a book gets told that it is one.
        if (!broken.contains(PasswordRule.LENGTH) && leaked.contains(password)) {
            broken.add(PasswordRule.NOT_LEAKED);
        }
        return broken;
    }

    String hash(String password) {
        return hashes.hash(password);
    }
}
