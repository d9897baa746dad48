package com.pikcur.application.member;

import com.pikcur.application.member.AdmitMember.Admission;
import com.pikcur.application.member.SecondFactorCheck.Check;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.PasswordProof;
import com.pikcur.domain.member.SignInOutcome;
import com.pikcur.domain.member.SignInOutcome.Locked;
import com.pikcur.domain.member.SignInOutcome.SignedIn;
import com.pikcur.domain.member.SignInOutcome.WrongCredentials;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.PasswordHashes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Use case: a member signs in with a password and gets the tokens of a new session. */
public final class SignIn {

    /**
     * Never printed: it holds a password.
     *
     * @param secondFactor what the member's authenticator shows, for those who have set one up
     */
    public record Command(String email, String password, Optional<String> secondFactor, Source source) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** How members prove who they are. */
    public record Proofs(PasswordHashes passwords, SecondFactorCheck secondFactor) {}

    private final AccountRepository accounts;
    private final PasswordCheck passwords;
    private final SecondFactorCheck secondFactor;
    private final SignInGuard guard;
    private final AdmitMember admit;
    private final StartSession startSession;
    private final Clock clock;

    public SignIn(
            AccountRepository accounts,
            Proofs proofs,
            SignInGuard guard,
            AdmitMember admit,
            StartSession startSession,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = new PasswordCheck(proofs.passwords());
        this.secondFactor = proofs.secondFactor();
        this.guard = guard;
        this.admit = admit;
        this.startSession = startSession;
        this.clock = clock;
    }

    public SignInOutcome handle(Command command) {
        var now = clock.instant();
        var email = Account.normalized(command.email());
        var account = accounts.findByEmail(email);
        return switch (guard.begin(email, account, command.source(), now)) {
            case Attempt.Allowed(var last) -> {
                var proof = passwords.proofOf(account, command.password(), now);
                if (proof.isEmpty() && last) {
                    account.ifPresent(found -> guard.noteLock(found, command.source(), now));
                }
                yield conclude(command, account, proof);
            }
            case Attempt.Refused(var remaining) -> whileLocked(command, account, remaining, now);
        };
    }

    /** A temporary password was sent to the owner, so it opens the door while guesses at the other are shut out. */
    private SignInOutcome whileLocked(Command command, Optional<Account> account, Duration remaining, Instant now) {
        var proof = switch (guard.beginTemporary(Account.normalized(command.email()))) {
            case Attempt.Allowed _ ->
                account.flatMap(found -> passwords.temporaryProofOf(found, command.password(), now));
            case Attempt.Refused _ -> Optional.<PasswordProof>empty();
        };
        return proof.isPresent() ? conclude(command, account, proof) : new Locked(remaining);
    }

    private SignInOutcome conclude(Command command, Optional<Account> account, Optional<PasswordProof> proof) {
        if (account.isEmpty() || proof.isEmpty()) {
            return new WrongCredentials();
        }
        var read = account.orElseThrow();
        return switch (secondFactor.handle(read, command.secondFactor(), command.source())) {
            case Check.Passed() -> admit(command, read, proof.orElseThrow());
            case Check.Refused(var why) -> {
                // Whoever knows the password guesses no more of it; what they guess now is counted apart.
                guard.forget(Account.normalized(command.email()), read, command.source(), clock.instant());
                yield why;
            }
        };
    }

    private SignInOutcome admit(Command command, Account read, PasswordProof proved) {
        var renewed =
                proved == PasswordProof.OWN ? passwords.renewed(read, command.password()) : Optional.<String>empty();
        var admission = admit.handle(
                read.member(),
                now -> Optional.of(now)
                        .filter(_ -> PasswordCheck.stillHolds(proved, read, now))
                        .map(found -> found.signedInWith(proved))
                        .map(found -> renewed.map(found::rehash).orElse(found)),
                command.source(),
                proved == PasswordProof.OWN ? "password" : "temporary password");
        return switch (admission) {
            case Admission.Admitted(var admitted) -> {
                guard.forget(Account.normalized(command.email()), admitted, command.source(), clock.instant());
                yield new SignedIn(startSession.handle(admitted, command.source()));
            }
            case Admission.Refused(var why) -> why;
        };
    }
}
