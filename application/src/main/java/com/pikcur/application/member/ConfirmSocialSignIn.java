package com.pikcur.application.member;

import com.pikcur.application.member.SecondFactorCheck.Check;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.SignInOutcome.WrongCredentials;
import com.pikcur.domain.member.SocialSecondFactorOutcome;
import com.pikcur.domain.member.SocialSecondFactorOutcome.TicketRefused;
import com.pikcur.domain.member.SocialSecondFactorOutcome.Tried;
import com.pikcur.domain.member.SocialTicket.SecondFactorAwaited;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.SocialTickets;
import com.pikcur.domain.shared.Sha256;
import java.util.Optional;

/** Use case: a member for whom a provider has vouched shows the second factor too, and gets the tokens of a new session. */
public final class ConfirmSocialSignIn {

    /**
     * Never printed: it holds a ticket and a code.
     *
     * @param browserSecret what the browser was given when it was sent to the provider
     */
    public record Command(String ticket, String secondFactor, Optional<String> browserSecret, Source source) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    private final SocialTickets tickets;
    private final AccountRepository accounts;
    private final SecondFactorCheck secondFactor;
    private final AdmitSocially admit;

    public ConfirmSocialSignIn(
            SocialTickets tickets, AccountRepository accounts, SecondFactorCheck secondFactor, AdmitSocially admit) {
        this.tickets = tickets;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.admit = admit;
    }

    /** The ticket outlives wrong codes, but not the right one; another browser cannot spoil it. */
    public SocialSecondFactorOutcome handle(Command command) {
        var browser = command.browserSecret().map(Sha256::of);
        var awaited = browser.flatMap(
                shown -> tickets.find(Sha256.of(command.ticket())).flatMap(ticket -> ticket.awaitedIn(shown)));
        return awaited.flatMap(ticket -> accounts.find(ticket.member()).map(account -> check(ticket, account, command)))
                .orElseGet(TicketRefused::new);
    }

    private SocialSecondFactorOutcome check(SecondFactorAwaited ticket, Account account, Command command) {
        return switch (secondFactor.handle(account, Optional.of(command.secondFactor()), command.source())) {
            case Check.Passed() -> admit(ticket, command);
            case Check.Refused(var why) -> new Tried(why);
        };
    }

    /** Of several who show one ticket with a right code each, the one who takes it comes in. */
    private SocialSecondFactorOutcome admit(SecondFactorAwaited ticket, Command command) {
        if (tickets.take(Sha256.of(command.ticket())).isEmpty()) {
            return new TicketRefused();
        }
        var outcome = admit.handle(ticket.member(), ticket.person().identity(), command.source());
        return outcome instanceof WrongCredentials ? new TicketRefused() : new Tried(outcome);
    }
}
