package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.MemberEvent;
import com.pikcur.domain.member.MemberEvent.TakenAddressSignedUp;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.NicknameReading;
import com.pikcur.domain.member.SignUp;
import com.pikcur.domain.member.SignUpOutcome;
import com.pikcur.domain.member.SignUpOutcome.BadNickname;
import com.pikcur.domain.member.SignUpOutcome.CodeSent;
import com.pikcur.domain.member.SignUpOutcome.NicknameTaken;
import com.pikcur.domain.member.SignUpOutcome.TooSoon;
import com.pikcur.domain.member.SignUpOutcome.WeakPassword;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.SignUpRepository;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.Locale;

/** Use case: somebody wants to join, and is sent a code to show that the address is theirs. */
public final class BeginSignUp {

    /**
     * Never printed: it holds a password.
     *
     * @param language of the mail
     */
    public record Command(String email, String password, String nickname, Locale language) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final SignUpRepository signUps;
    private final NewPasswords passwords;
    private final SignUpCodes codes;
    private final DomainEvents events;

    public BeginSignUp(
            Transactions transactions,
            AccountRepository accounts,
            SignUpRepository signUps,
            NewPasswords passwords,
            SignUpCodes codes,
            DomainEvents events) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.signUps = signUps;
        this.passwords = passwords;
        this.codes = codes;
        this.events = events;
    }

    /** Does and answers the same, and takes as long, whether the address has an account or not. */
    public SignUpOutcome handle(Command command) {
        var broken = passwords.rulesBrokenBy(command.password());
        if (!broken.isEmpty()) {
            return new WeakPassword(broken);
        }
        return switch (Nickname.read(command.nickname())) {
            case NicknameReading.Fine(var nickname) -> called(nickname, command);
            case NicknameReading.Refused refused -> new BadNickname(refused);
        };
    }

    private SignUpOutcome called(Nickname nickname, Command command) {
        if (accounts.findByNickname(nickname).isPresent()) {
            return new NicknameTaken();
        }
        var email = Account.normalized(command.email());
        return switch (codes.beginMail(email)) {
            case Attempt.Allowed _ -> begin(nickname, command, email);
            case Attempt.Refused(var remaining) -> new TooSoon(remaining);
        };
    }

    private SignUpOutcome begin(Nickname nickname, Command command, String email) {
        var id = codes.newId();
        var hash = passwords.hash(command.password());
        var code = codes.next();
        return transactions.execute(() -> {
            // Who has left may join anew: their old account only tells that they have left.
            var event = accounts.findByEmail(email)
                    .filter(found -> !(found.state() instanceof AccountState.Withdrawn))
                    .<MemberEvent>map(taken -> new TakenAddressSignedUp(taken.member()))
                    .orElseGet(() ->
                            store(new SignUp(id, email, nickname, hash, codes.of(id, code)), code, command.language()));
            events.publish(List.of(event));
            return new CodeSent(id, codes.validFor());
        });
    }

    private MemberEvent store(SignUp signUp, String code, Locale language) {
        signUps.put(signUp);
        codes.forgetLater(signUp.id());
        return codes.issued(signUp, code, language);
    }
}
