package com.pikcur.application.member;

import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.MemberEvent;
import com.pikcur.domain.member.MemberEvent.SignUpCodeIssued;
import com.pikcur.domain.member.MemberEvent.TakenAddressSignedUp;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.SignUpId;
import com.pikcur.domain.member.SocialSignUpOutcome;
import com.pikcur.domain.member.SocialSignUpOutcome.CodeSent;
import com.pikcur.domain.member.SocialSignUpOutcome.TooSoon;
import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.SocialTickets;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.Locale;

/** Sends a code to an address that no provider vouches for, under the limits of every other sign-up. */
public final class ClaimSocialAddress {

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final SocialTickets tickets;
    private final SignUpCodes codes;
    private final DomainEvents events;

    public ClaimSocialAddress(
            Transactions transactions,
            AccountRepository accounts,
            SocialTickets tickets,
            SignUpCodes codes,
            DomainEvents events) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.tickets = tickets;
        this.codes = codes;
        this.events = events;
    }

    /** Does and answers the same whether the address has an account or not. */
    SocialSignUpOutcome handle(
            Bytes32 key, SocialTicket.Newcomer ticket, Nickname nickname, String email, Locale language) {
        return switch (codes.beginMail(email)) {
            case Attempt.Refused(var remaining) -> new TooSoon(remaining);
            case Attempt.Allowed _ -> {
                var id = new SignUpId(key.toUuid());
                var code = codes.next();
                // Kept before the mail is on its way: a code that arrives must be good.
                tickets.keep(key, ticket.claiming(email, codes.of(id, code)), SocialTicket.VALID_FOR);
                transactions.execute(() -> {
                    var event = accounts.findByEmail(email)
                            .filter(found -> !(found.state() instanceof AccountState.Withdrawn))
                            .<MemberEvent>map(taken -> new TakenAddressSignedUp(taken.member()))
                            .orElseGet(() -> new SignUpCodeIssued(
                                    id, new HiddenText(email), nickname.value(), new HiddenText(code), language));
                    events.publish(List.of(event));
                    return event;
                });
                yield new CodeSent(codes.validFor());
            }
        };
    }
}
