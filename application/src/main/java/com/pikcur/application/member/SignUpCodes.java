package com.pikcur.application.member;

import com.pikcur.domain.member.MailedCode;
import com.pikcur.domain.member.MemberEvent.SignUpCodeIssued;
import com.pikcur.domain.member.MemberPolicy;
import com.pikcur.domain.member.SignUp;
import com.pikcur.domain.member.SignUpId;
import com.pikcur.domain.member.port.Attempts;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.Attempts.Subject;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The codes that sign-ups are verified with: how they are made, how often one may be sent to an address, and how often one
 * may be guessed. All is counted by address, whether it has an account, a sign-up or nothing.
 */
public final class SignUpCodes {

    /** Goes off when a sign-up that nobody completes is to be forgotten. */
    public static final String EXPIRY = "member-sign-up-expiry";

    private static final String MAIL = "sign-up-mail";
    private static final String CODE = "sign-up-code";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Attempts attempts;
    private final Timers timers;
    private final Supplier<UUID> ids;
    private final Supplier<Bytes32> randomKeys;
    private final Clock clock;
    private final MemberPolicy policy;

    public SignUpCodes(
            Attempts attempts,
            Timers timers,
            Supplier<UUID> ids,
            Supplier<Bytes32> randomKeys,
            Clock clock,
            MemberPolicy policy) {
        this.attempts = attempts;
        this.timers = timers;
        this.ids = ids;
        this.randomKeys = randomKeys;
        this.clock = clock;
        this.policy = policy;
    }

    /** Random altogether, unlike other ids: whoever knows it has begun the sign-up. */
    SignUpId newId() {
        return new SignUpId(randomKeys.get().toUuid());
    }

    /** Sees to it that a sign-up nobody completes does not stay for ever. */
    void forgetLater(SignUpId id) {
        timers.set(new Timer(EXPIRY, id.value()), clock.instant().plus(KEPT));
    }

    String next() {
        return MailedCode.spell(randomKeys.get());
    }

    Duration validFor() {
        return policy.codeValidFor();
    }

    UUID newMemberId() {
        return ids.get();
    }

    Attempt beginMail(String email) {
        return attempts.begin(new Subject(MAIL, email), policy.mail());
    }

    Attempt beginGuess(String email) {
        return attempts.begin(new Subject(CODE, email), policy.code());
    }

    void forgetGuesses(String email) {
        attempts.forget(new Subject(CODE, email));
    }

    MailedCode of(SignUpId signUp, String code) {
        return MailedCode.of(signUp.value(), code, clock.instant().plus(policy.codeValidFor()));
    }

    SignUpCodeIssued issued(SignUp signUp, String code, Locale language) {
        return new SignUpCodeIssued(
                signUp.id(), new HiddenText(signUp.email()), signUp.nickname().value(), new HiddenText(code), language);
    }
}
