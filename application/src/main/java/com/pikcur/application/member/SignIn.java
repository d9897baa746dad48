package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.SignInOutcome;
import com.pikcur.domain.member.port.AccessTokens;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.PasswordHashes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** Use case: a member signs in and gets an access token. */
public final class SignIn {

    /** Never printed: it holds a password. */
    public record Command(String email, String password) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    private final AccountRepository accounts;
    private final PasswordHashes passwords;
    private final AccessTokens tokens;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final Duration validFor;

    public SignIn(
            AccountRepository accounts,
            PasswordHashes passwords,
            AccessTokens tokens,
            Supplier<UUID> ids,
            Clock clock,
            Duration validFor) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.validFor = validFor;
    }

    public SignInOutcome handle(Command command) {
        var account = accounts.findByEmail(command.email());
        // The password is compared even where there is no account, so that both answers take the same time.
        var matches = passwords.matches(command.password(), account.map(Account::passwordHash));
        return account.filter(_ -> matches)
                .<SignInOutcome>map(found -> new SignInOutcome.SignedIn(
                        tokens.issue(found.identity(new SessionId(ids.get())), clock.instant(), validFor), validFor))
                .orElseGet(SignInOutcome.WrongCredentials::new);
    }
}
