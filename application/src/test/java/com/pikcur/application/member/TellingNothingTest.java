package com.pikcur.application.member;

import static com.pikcur.domain.member.MemberFixtures.HOME;
import static com.pikcur.domain.member.MemberFixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.Credentials;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberPolicy;
import com.pikcur.domain.member.SignInOutcome;
import com.pikcur.domain.member.SignInOutcome.WrongCredentials;
import com.pikcur.domain.member.SignUpOutcome;
import com.pikcur.domain.member.TemporaryPassword;
import com.pikcur.domain.member.VerifiedToken;
import com.pikcur.domain.member.port.AccessTokens;
import com.pikcur.domain.member.port.InMemoryAccounts;
import com.pikcur.domain.member.port.InMemoryAttempts;
import com.pikcur.domain.member.port.InMemoryAuditTrail;
import com.pikcur.domain.member.port.InMemorySecondFactors;
import com.pikcur.domain.member.port.InMemorySessions;
import com.pikcur.domain.member.port.InMemorySignUps;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Neither words nor time tell whether an address has an account: as much is hashed either way. */
class TellingNothingTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
    private static final String RIGHT = "Collector-1";

    private final SettableClock clock = new SettableClock(NOW);
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemoryEvents events = new InMemoryEvents(transactions);
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
    private final InMemoryAttempts attempts = new InMemoryAttempts(clock);
    private final CountedHashes hashes = new CountedHashes();

    @Test
    void one_password_is_compared_whatever_the_address_is() {
        var plain = joined(Credentials.ofPassword("hash of " + RIGHT));
        var social = joined(Credentials.none());
        var reset = joined(Credentials.ofPassword("hash of " + RIGHT));
        accounts.save(reset.issueTemporaryPassword(TemporaryPassword.of("Temporary-1", NOW.plusSeconds(60))));
        hashes.count();

        for (var email : new String[] {plain.email(), social.email(), reset.email(), "nobody@pikcur.test"}) {
            assertThat(signIn(email, "wrong")).isEqualTo(new WrongCredentials());
            assertThat(hashes.count()).as(email).isOne();
        }
    }

    @Test
    void nothing_is_compared_while_guesses_are_locked() {
        var known = joined(Credentials.ofPassword("hash of " + RIGHT));
        for (var email : new String[] {known.email(), "nobody@pikcur.test"}) {
            for (int i = 0; i < 5; i++) {
                signIn(email, "wrong");
            }
            hashes.count();

            assertThat(signIn(email, RIGHT)).isEqualTo(new SignInOutcome.Locked(Duration.ofMinutes(15)));
            assertThat(hashes.count()).as(email).isZero();
        }
    }

    @Test
    void of_many_guesses_at_once_five_are_looked_at() {
        var known = joined(Credentials.ofPassword("hash of " + RIGHT));

        AtOnce.each(40, number -> signIn(known.email(), "guess " + number));

        assertThat(hashes.count()).isEqualTo(5);
    }

    @Test
    void one_password_is_hashed_at_sign_up_whether_the_address_is_taken_or_not() {
        var taken = joined(Credentials.ofPassword("hash of " + RIGHT));
        hashes.count();

        for (var email : new String[] {taken.email(), "free@pikcur.test"}) {
            var nickname = "n" + UUID.randomUUID().toString().substring(0, 8);
            var command = new BeginSignUp.Command(email, RIGHT, nickname, Locale.KOREAN);
            assertThat(beginSignUp().handle(command)).isInstanceOf(SignUpOutcome.CodeSent.class);
            assertThat(hashes.count()).as(email).isOne();
        }
    }

    private Account joined(Credentials credentials) {
        var account = anAccount().with(credentials);
        accounts.add(account);
        return account;
    }

    private SignInOutcome signIn(String email, String password) {
        var guard = new SignInGuard(attempts, audit, transactions, events, MemberPolicy.ORDINARY);
        var admit = new AdmitMember(transactions, accounts, audit, clock);
        var start = new StartSession(
                new InMemorySessions(),
                new BlankTokens(),
                UUID::randomUUID,
                TellingNothingTest::randomKey,
                clock,
                Duration.ofMinutes(15));
        var factors = new SecondFactorCheck(
                transactions, new InMemorySecondFactors(transactions), new SecondFactorGuesses(guard, clock));
        return new SignIn(accounts, new SignIn.Proofs(hashes, factors), guard, admit, start, clock)
                .handle(new SignIn.Command(email, password, Optional.empty(), HOME));
    }

    private BeginSignUp beginSignUp() {
        var codes = new SignUpCodes(
                attempts,
                new InMemoryTimers(transactions),
                UUID::randomUUID,
                TellingNothingTest::randomKey,
                clock,
                MemberPolicy.ORDINARY);
        return new BeginSignUp(
                transactions,
                accounts,
                new InMemorySignUps(transactions),
                new NewPasswords(_ -> false, hashes),
                codes,
                events);
    }

    private static Bytes32 randomKey() {
        return Sha256.of(UUID.randomUUID().toString());
    }

    /** Tokens are no part of this. */
    private record BlankTokens() implements AccessTokens {

        @Override
        public String issue(Identity identity, Instant at, Duration validFor) {
            return "";
        }

        @Override
        public Optional<VerifiedToken> check(String token, Instant at) {
            return Optional.empty();
        }
    }
}
