package com.pikcur.application.member;

import com.pikcur.domain.member.SignInOutcome;
import com.pikcur.domain.member.SignInOutcome.SignedIn;
import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.member.port.SocialTickets;
import com.pikcur.domain.shared.Sha256;
import java.util.Optional;

/** Use case: a member for whom a provider has vouched shows their second factor and is let in. */
public final class FinishSocialSignIn {

    /** @param secondFactor what the member's authenticator shows, or a recovery code */
    public record Command(String ticket, String secondFactor, Source source) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    private final SocialTickets tickets;
    private final SocialIdentityRepository identities;
    private final AdmitSocially admit;

    public FinishSocialSignIn(SocialTickets tickets, SocialIdentityRepository identities, AdmitSocially admit) {
        this.tickets = tickets;
        this.identities = identities;
        this.admit = admit;
    }

    /** Empty where the ticket is used, too old, or nobody's. It outlives wrong codes, which are counted. */
    public Optional<SignInOutcome> handle(Command command) {
        var key = Sha256.of(command.ticket());
        var outcome = tickets.find(key).map(SocialTicket::person).flatMap(person -> admit(person.identity(), command));
        if (outcome.filter(SignedIn.class::isInstance).isPresent()) {
            // The code of the second factor was good for one use, so nobody else has got in with this ticket.
            tickets.take(key);
        }
        return outcome;
    }

    private Optional<SignInOutcome> admit(SocialIdentity identity, Command command) {
        return identities
                .find(identity)
                .map(member -> admit.handle(member, identity, Optional.of(command.secondFactor()), command.source()));
    }
}
