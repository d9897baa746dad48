package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AuthenticatorSecret;
import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.member.SecondFactorOutcome;
import com.pikcur.domain.member.SecondFactorOutcome.AlreadyActive;
import com.pikcur.domain.member.SecondFactorOutcome.Done;
import com.pikcur.domain.member.SecondFactorOutcome.Locked;
import com.pikcur.domain.member.SecondFactorOutcome.WrongPassword;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.util.function.Supplier;

/** Use case: a member gets a secret to put into an authenticator. It is not asked for until a code has confirmed it. */
public final class BeginSecondFactor {

    public record Command(MemberId member, HiddenText currentPassword) {}

    /**
     * @param secret as people type it in
     * @param uri as authenticators read it from a QR code
     */
    public record Begun(HiddenText secret, HiddenText uri) {}

    private final SecondFactorChange change;
    private final CurrentPassword passwords;
    private final Supplier<Bytes32> randomKeys;

    public BeginSecondFactor(SecondFactorChange change, CurrentPassword passwords, Supplier<Bytes32> randomKeys) {
        this.change = change;
        this.passwords = passwords;
        this.randomKeys = randomKeys;
    }

    public SecondFactorOutcome<Begun> handle(Command command) {
        var account = change.accountOf(command.member());
        return switch (passwords.prove(account, command.currentPassword().reveal())) {
            case CurrentPassword.Proof.Right() -> begin(account);
            case CurrentPassword.Proof.Wrong() -> new WrongPassword<>();
            case CurrentPassword.Proof.Locked(var remaining) -> new Locked<>(remaining);
        };
    }

    private SecondFactorOutcome<Begun> begin(Account account) {
        var secret = AuthenticatorSecret.of(randomKeys.get());
        return change.begin(SecondFactor.begun(account.member(), secret))
                .<SecondFactorOutcome<Begun>>map(
                        _ -> new Done<>(new Begun(secret.base32(), secret.uri(account.email()))))
                .orElseGet(AlreadyActive::new);
    }
}
