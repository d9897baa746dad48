package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.SignUp;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.SignUpRepository;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Use case: somebody who waits for a code asks for a new one; the old one opens nothing any more. */
public final class ResendSignUpCode {

    private final Transactions transactions;
    private final SignUpRepository signUps;
    private final SignUpCodes codes;
    private final DomainEvents events;

    public ResendSignUpCode(
            Transactions transactions, SignUpRepository signUps, SignUpCodes codes, DomainEvents events) {
        this.transactions = transactions;
        this.signUps = signUps;
        this.codes = codes;
        this.events = events;
    }

    /** @return how long to wait, where the last mail went out a moment ago; the same for addresses nobody knows */
    public Optional<Duration> handle(String address, Locale language) {
        var email = Account.normalized(address);
        return switch (codes.beginMail(email)) {
            case Attempt.Refused(var remaining) -> Optional.of(remaining);
            case Attempt.Allowed _ -> {
                transactions.execute(() -> {
                    signUps.findLocked(email).ifPresent(signUp -> resend(signUp, language));
                    return email;
                });
                yield Optional.empty();
            }
        };
    }

    private void resend(SignUp signUp, Locale language) {
        var code = codes.next();
        signUps.put(signUp.resend(codes.of(signUp.id(), code)));
        events.publish(List.of(codes.issued(signUp, code, language)));
    }
}
