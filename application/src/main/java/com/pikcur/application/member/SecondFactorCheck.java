package com.pikcur.application.member;

import com.pikcur.application.member.SecondFactorGuesses.Guess;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.member.SignInOutcome;
import com.pikcur.domain.member.SignInOutcome.Locked;
import com.pikcur.domain.member.SignInOutcome.SecondFactorRequired;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.SecondFactorRepository;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks those who have proved their password for the second factor too, where the member has an active one. To be asked
 * after the password and before {@link AdmitMember}, by every way to sign in with a password.
 *
 * <p>A code is used up before the member is let in: whoever fails halfway signs in with the next one.
 */
public final class SecondFactorCheck {

    /** What came of it. Switch over it without a default. */
    public sealed interface Check {

        /** The second factor was shown, or there is none. */
        record Passed() implements Check {}

        record Refused(SignInOutcome why) implements Check {}
    }

    private final Transactions transactions;
    private final SecondFactorRepository factors;
    private final SecondFactorGuesses guesses;

    public SecondFactorCheck(Transactions transactions, SecondFactorRepository factors, SecondFactorGuesses guesses) {
        this.transactions = transactions;
        this.factors = factors;
        this.guesses = guesses;
    }

    /** @param code of the authenticator, or a recovery code; empty if none was sent */
    public Check handle(Account account, Optional<String> code, Source source) {
        if (factors.find(account.member()).flatMap(SecondFactor::active).isEmpty()) {
            return new Check.Passed();
        }
        return code.filter(sent -> !sent.isBlank())
                .map(sent -> check(account, sent, source))
                .orElseGet(() -> new Check.Refused(new SecondFactorRequired(false)));
    }

    private Check check(Account account, String code, Source source) {
        return switch (guesses.begin(account, source, now -> use(account, code, now))) {
            case Guess.Right<SecondFactor> _ -> new Check.Passed();
            case Guess.Wrong<SecondFactor> _ -> new Check.Refused(new SecondFactorRequired(true));
            case Guess.Locked<SecondFactor>(var remaining) -> new Check.Refused(new Locked(remaining));
        };
    }

    private Optional<SecondFactor> use(Account account, String code, Instant now) {
        return transactions.execute(() -> {
            var used = factors.findLocked(account.member()).flatMap(found -> found.use(code, now));
            used.ifPresent(factors::put);
            return used;
        });
    }
}
