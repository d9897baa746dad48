package com.pikcur.application.member;

import com.pikcur.application.member.JoinSocially.Joining;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.NicknameReading;
import com.pikcur.domain.member.SignInOutcome.SignedIn;
import com.pikcur.domain.member.SocialSignUpOutcome;
import com.pikcur.domain.member.SocialSignUpOutcome.AddressRequired;
import com.pikcur.domain.member.SocialSignUpOutcome.AddressVouchedFor;
import com.pikcur.domain.member.SocialSignUpOutcome.BadNickname;
import com.pikcur.domain.member.SocialSignUpOutcome.Joined;
import com.pikcur.domain.member.SocialSignUpOutcome.NicknameTaken;
import com.pikcur.domain.member.SocialSignUpOutcome.TicketRefused;
import com.pikcur.domain.member.SocialSignUpOutcome.TooManyCodes;
import com.pikcur.domain.member.SocialSignUpOutcome.WrongCode;
import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.SocialTickets;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Sha256;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Use case: somebody for whom a provider vouches tells what the provider did not, and is a member. Where it vouches for no
 * address, they give one, are sent a code, and come again with it.
 */
public final class RegisterSocially {

    /**
     * @param email where the provider vouches for none
     * @param code that was sent there; one is sent if it is empty
     */
    public record Command(
            String ticket,
            String nickname,
            Optional<String> email,
            Optional<String> code,
            Locale language,
            Source source) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** The two things that can follow, and who lets a new member in. */
    public record Steps(ClaimSocialAddress claim, JoinSocially join, AdmitSocially admit) {}

    private final SocialTickets tickets;
    private final AccountRepository accounts;
    private final SignUpCodes codes;
    private final Steps steps;
    private final Clock clock;

    public RegisterSocially(
            SocialTickets tickets, AccountRepository accounts, SignUpCodes codes, Steps steps, Clock clock) {
        this.tickets = tickets;
        this.accounts = accounts;
        this.codes = codes;
        this.steps = steps;
        this.clock = clock;
    }

    public SocialSignUpOutcome handle(Command command) {
        var key = Sha256.of(command.ticket());
        var ticket = tickets.find(key).flatMap(SocialTicket::asNewcomer);
        if (ticket.isEmpty()) {
            return new TicketRefused();
        }
        return switch (Nickname.read(command.nickname())) {
            case NicknameReading.Refused refused -> new BadNickname(refused);
            case NicknameReading.Fine(var nickname) ->
                accounts.findByNickname(nickname).isPresent()
                        ? new NicknameTaken()
                        : called(nickname, key, ticket.orElseThrow(), command);
        };
    }

    private SocialSignUpOutcome called(Nickname nickname, Bytes32 key, SocialTicket.Newcomer ticket, Command command) {
        var given = command.email().map(Account::normalized);
        var vouchedFor = ticket.person().verifiedEmail();
        if (vouchedFor.isPresent()) {
            return given.isPresent() && !given.equals(vouchedFor)
                    ? new AddressVouchedFor()
                    : join(nickname, key, vouchedFor.orElseThrow(), command);
        }
        if (given.isEmpty()) {
            return new AddressRequired();
        }
        return command.code().isPresent()
                ? enter(command.code().orElseThrow(), nickname, key, given.orElseThrow(), command)
                : steps.claim().handle(key, ticket, nickname, given.orElseThrow(), command.language());
    }

    private SocialSignUpOutcome enter(String code, Nickname nickname, Bytes32 key, String email, Command command) {
        return switch (codes.beginGuess(email)) {
            case Attempt.Refused(var remaining) -> new TooManyCodes(remaining);
            case Attempt.Allowed _ -> {
                var proved = tickets.find(key)
                        .flatMap(SocialTicket::asNewcomer)
                        .flatMap(ticket -> ticket.addressProvedBy(key, code, clock.instant()))
                        .filter(email::equals);
                if (proved.isEmpty()) {
                    yield new WrongCode();
                }
                codes.forgetGuesses(email);
                yield join(nickname, key, email, command);
            }
        };
    }

    private SocialSignUpOutcome join(Nickname nickname, Bytes32 key, String email, Command command) {
        var ticket = tickets.take(key);
        if (ticket.isEmpty()) {
            return new TicketRefused();
        }
        var identity = ticket.orElseThrow().person().identity();
        var member = new MemberId(codes.newMemberId());
        return switch (steps.join().handle(member, identity, email, nickname, command.language(), command.source())) {
            case Joining.Joined _ ->
                steps.admit().handle(member, identity, command.source()) instanceof SignedIn(var tokens)
                        ? new Joined(tokens)
                        : new TicketRefused();
            case Joining.NicknameTaken() -> {
                // It was free a moment ago. Who lost by that moment need not go back to the provider.
                tickets.keep(key, ticket.orElseThrow(), SocialTicket.VALID_FOR);
                yield new NicknameTaken();
            }
            // With a code that proves the address this says that it has an account, to whom the mail there says so too.
            case Joining.Overtaken() -> new TicketRefused();
        };
    }
}
