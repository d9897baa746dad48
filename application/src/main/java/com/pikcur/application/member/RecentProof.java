package com.pikcur.application.member;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.PasswordProof;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.domain.member.port.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether somebody has proved lately who they are, for what cannot be undone: they signed in a few minutes ago, or give
 * their password once more. A stolen access token alone proves too little.
 */
public final class RecentProof {

    private static final String PASSWORD = "recent-proof";
    private static final Duration RECENT = Duration.ofMinutes(10);

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final PasswordCheck passwords;
    private final SignInGuard guard;
    private final Clock clock;

    public RecentProof(
            AccountRepository accounts, Sessions sessions, PasswordHashes hashes, SignInGuard guard, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = new PasswordCheck(hashes);
        this.guard = guard;
        this.clock = clock;
    }

    boolean holds(Identity caller, Optional<String> password) {
        return hasJustSignedIn(caller)
                || password.filter(given -> isOwn(caller, given)).isPresent();
    }

    private boolean hasJustSignedIn(Identity caller) {
        var since = clock.instant().minus(RECENT);
        return sessions.of(caller.member()).stream()
                .filter(session -> session.id().equals(caller.session()))
                .anyMatch(session -> session.startedAt().isAfter(since));
    }

    private boolean isOwn(Identity caller, String password) {
        var account = accounts.find(caller.member());
        if (account.isEmpty() || !(guard.begin(PASSWORD, account.orElseThrow()) instanceof Attempt.Allowed)) {
            return false;
        }
        var isOwn = passwords
                .proofOf(account, password, clock.instant())
                .filter(PasswordProof.OWN::equals)
                .isPresent();
        if (isOwn) {
            guard.forget(PASSWORD, account.orElseThrow());
        }
        return isOwn;
    }
}
