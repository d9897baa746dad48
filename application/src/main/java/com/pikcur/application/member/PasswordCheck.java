package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.PasswordProof;
import com.pikcur.domain.member.TemporaryPassword;
import com.pikcur.domain.member.port.PasswordHashes;
import java.time.Instant;
import java.util.Optional;

/** Finds out which of a member's passwords somebody knows. Slow on purpose: to be asked outside of transactions. */
final class PasswordCheck {

    private final PasswordHashes hashes;

    PasswordCheck(PasswordHashes hashes) {
        this.hashes = hashes;
    }

    /** Takes as long where there is no account, or where the temporary password is right. */
    Optional<PasswordProof> proofOf(Optional<Account> account, String password, Instant now) {
        var own = hashes.matches(
                password, account.flatMap(found -> found.credentials().passwordHash()));
        if (own) {
            return Optional.of(PasswordProof.OWN);
        }
        return account.flatMap(found -> temporaryProofOf(found, password, now));
    }

    Optional<PasswordProof> temporaryProofOf(Account account, String password, Instant now) {
        return account.credentials()
                .temporary()
                .filter((TemporaryPassword issued) -> issued.matches(password, now))
                .map(_ -> PasswordProof.TEMPORARY);
    }

    /** Whether what was proved by the account as it was read is still proved by it as it is now. */
    static boolean stillHolds(PasswordProof proof, Account read, Account now) {
        return switch (proof) {
            case OWN ->
                read.credentials().passwordHash().equals(now.credentials().passwordHash());
            case TEMPORARY ->
                read.credentials().temporary().equals(now.credentials().temporary());
        };
    }

    /** A hash under today's settings, if the stored one was made under weaker ones. */
    Optional<String> renewed(Account account, String password) {
        return account.credentials().passwordHash().filter(hashes::isOutdated).map(_ -> hashes.hash(password));
    }
}
