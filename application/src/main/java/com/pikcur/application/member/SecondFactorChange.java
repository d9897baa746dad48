package com.pikcur.application.member;

import com.pikcur.application.member.SecondFactorGuesses.Guess;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.NoSuchSecondFactor;
import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.member.SecondFactorOutcome;
import com.pikcur.domain.member.SecondFactorOutcome.Done;
import com.pikcur.domain.member.SecondFactorOutcome.Locked;
import com.pikcur.domain.member.SecondFactorOutcome.WrongCode;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.SecondFactorRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.Optional;

/**
 * Changes members' second factors, one change of a member at a time. The account is locked first, since there may be no
 * factor to lock yet; then the factor, since signing in locks that alone.
 */
public final class SecondFactorChange {

    /** Decides what becomes of a factor when a code is shown; empty if the code is wrong. Runs in a transaction. */
    interface ByCode<T> {

        Optional<T> decide(SecondFactor factor, Instant now);
    }

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final SecondFactorRepository factors;
    private final SecondFactorGuesses guesses;

    public SecondFactorChange(
            Transactions transactions,
            AccountRepository accounts,
            SecondFactorRepository factors,
            SecondFactorGuesses guesses) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.factors = factors;
        this.guesses = guesses;
    }

    /** @throws NoSuchMember if the member has left */
    Account accountOf(MemberId member) {
        return stillMember(accounts.find(member), member);
    }

    /** @throws NoSuchSecondFactor if the member has none, pending or active */
    SecondFactor factorOf(MemberId member) {
        return present(factors.find(member), member);
    }

    /** @throws NoSuchSecondFactor if the member has none, or a pending one */
    void mustBeActive(MemberId member) {
        if (factorOf(member).active().isEmpty()) {
            throw new NoSuchSecondFactor(member);
        }
    }

    /** Puts a new one in the place of one that is pending, or of none; empty if there is an active one. */
    Optional<SecondFactor> begin(SecondFactor begun) {
        return transactions.execute(() -> {
            if (locked(begun.member()).flatMap(SecondFactor::active).isPresent()) {
                return Optional.empty();
            }
            factors.put(begun);
            return Optional.of(begun);
        });
    }

    /**
     * Lets the factor be changed by a code that is right.
     *
     * @throws NoSuchSecondFactor if there is none
     */
    <T> SecondFactorOutcome<T> byCode(MemberId member, Source source, ByCode<T> change) {
        var guess = guesses.begin(accountOf(member), source, now -> decide(member, change, now));
        return switch (guess) {
            case Guess.Right<T>(var result) -> new Done<>(result);
            case Guess.Wrong<T> _ -> new WrongCode<>();
            case Guess.Locked<T>(var remaining) -> new Locked<>(remaining);
        };
    }

    private <T> Optional<T> decide(MemberId member, ByCode<T> change, Instant now) {
        return transactions.execute(() -> change.decide(present(locked(member), member), now));
    }

    private Optional<SecondFactor> locked(MemberId member) {
        stillMember(accounts.findLocked(member), member);
        return factors.findLocked(member);
    }

    private static SecondFactor present(Optional<SecondFactor> factor, MemberId member) {
        return factor.orElseThrow(() -> new NoSuchSecondFactor(member));
    }

    private static Account stillMember(Optional<Account> account, MemberId member) {
        return account.filter(found -> !(found.state() instanceof AccountState.Withdrawn))
                .orElseThrow(() -> new NoSuchMember(member));
    }
}
