package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.MemberJoined;
import com.pikcur.domain.member.SignUp;
import com.pikcur.domain.member.SignUpId;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.VerificationOutcome;
import com.pikcur.domain.member.VerificationOutcome.Locked;
import com.pikcur.domain.member.VerificationOutcome.NicknameTaken;
import com.pikcur.domain.member.VerificationOutcome.Verified;
import com.pikcur.domain.member.VerificationOutcome.WrongCode;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.SignUpRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Use case: somebody enters the code that was sent to them, and is a member. */
public final class VerifySignUp {

    /** @param signUp which one is meant; the newest of the address if empty */
    public record Command(String email, String code, Optional<SignUpId> signUp, Locale language, Source source) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final SignUpRepository signUps;
    private final SignUpCodes codes;
    private final MemberLog log;
    private final Clock clock;

    public VerifySignUp(
            Transactions transactions,
            AccountRepository accounts,
            SignUpRepository signUps,
            SignUpCodes codes,
            MemberLog log,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.signUps = signUps;
        this.codes = codes;
        this.log = log;
        this.clock = clock;
    }

    public VerificationOutcome handle(Command command) {
        var email = Account.normalized(command.email());
        return switch (codes.beginGuess(email)) {
            case Attempt.Refused(var remaining) -> new Locked(remaining);
            case Attempt.Allowed _ -> {
                var outcome = transactions.execute(() -> signUps.findLocked(email)
                        .filter(signUp -> isMeant(signUp, command))
                        .filter(signUp -> signUp.isVerifiedBy(command.code(), clock.instant()))
                        .map(signUp -> join(signUp, command))
                        .orElseGet(WrongCode::new));
                if (outcome instanceof Verified) {
                    codes.forgetGuesses(email);
                }
                yield outcome;
            }
        };
    }

    private static boolean isMeant(SignUp signUp, Command command) {
        return command.signUp().map(signUp.id()::equals).orElse(true);
    }

    private VerificationOutcome join(SignUp signUp, Command command) {
        var member = new MemberId(codes.newMemberId());
        return switch (accounts.add(signUp.complete(member))) {
            case DONE -> {
                signUps.remove(signUp.id());
                log.note(
                        AuditEntry.own(member, AuditAction.SIGNED_UP, command.source(), clock.instant()),
                        new MemberJoined(member, command.language()));
                yield new Verified(member);
            }
            // The address got an account in another way meanwhile: this sign-up leads nowhere any more.
            case EMAIL_TAKEN -> {
                signUps.remove(signUp.id());
                yield new WrongCode();
            }
            case NICKNAME_TAKEN -> new NicknameTaken();
        };
    }
}
