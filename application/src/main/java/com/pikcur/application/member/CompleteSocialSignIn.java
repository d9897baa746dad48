package com.pikcur.application.member;

import com.pikcur.application.member.SecondFactorCheck.Check;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.SignInOutcome.WrongCredentials;
import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.member.SocialSignInOutcome;
import com.pikcur.domain.member.SocialSignInOutcome.ExtraInformationRequired;
import com.pikcur.domain.member.SocialSignInOutcome.Failed;
import com.pikcur.domain.member.SocialSignInOutcome.Known;
import com.pikcur.domain.member.SocialSignInOutcome.LinkRequired;
import com.pikcur.domain.member.SocialSignInOutcome.SecondFactorAwaited;
import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.SocialGateway.Answer;
import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.member.port.SocialSignIns;
import com.pikcur.domain.member.port.SocialTickets;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Sha256;
import java.util.Optional;
import java.util.function.Supplier;

/** Use case: somebody comes back from a provider with a code, and is a member, or can become one. */
public final class CompleteSocialSignIn {

    /** @param browserSecret what the browser was given when it was sent to the provider */
    public record Command(String code, String state, Optional<String> browserSecret, Source source) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** What is looked up and left behind. */
    public record Stores(
            SocialSignIns signIns,
            SocialTickets tickets,
            SocialIdentityRepository identities,
            AccountRepository accounts) {}

    private final SocialGateways gateways;
    private final Stores stores;
    private final SecondFactorCheck secondFactor;
    private final AdmitSocially admit;
    private final Supplier<Bytes32> randomKeys;

    public CompleteSocialSignIn(
            SocialGateways gateways,
            Stores stores,
            SecondFactorCheck secondFactor,
            AdmitSocially admit,
            Supplier<Bytes32> randomKeys) {
        this.gateways = gateways;
        this.stores = stores;
        this.secondFactor = secondFactor;
        this.admit = admit;
        this.randomKeys = randomKeys;
    }

    /** The state is used up by being shown, by whomever: who stole it or planted it has nothing of it. */
    public SocialSignInOutcome handle(Command command) {
        return stores.signIns()
                .take(Sha256.of(command.state()))
                .filter(begun -> isOfThisBrowser(begun, command))
                .map(begun -> exchange(begun, command))
                .orElseGet(Failed::new);
    }

    private static boolean isOfThisBrowser(SocialSignIn begun, Command command) {
        return command.browserSecret()
                .map(Sha256::of)
                .filter(begun.browser()::equals)
                .isPresent();
    }

    private SocialSignInOutcome exchange(SocialSignIn begun, Command command) {
        return switch (gateways.of(begun.provider()).exchange(begun, command.code())) {
            case Answer.Vouched(var person) -> conclude(begun, person, command.source());
            case Answer.Refused _ -> new Failed();
        };
    }

    private SocialSignInOutcome conclude(SocialSignIn begun, SocialPerson person, Source source) {
        var member = stores.identities().find(person.identity());
        if (member.isPresent()) {
            return admit(member.orElseThrow(), begun, person, source);
        }
        var ticket = ticketOf(SocialTicket.of(person));
        // An address that the provider does not vouch for opens nothing and tells nothing, whosever it is.
        return person.verifiedEmail()
                .flatMap(stores.accounts()::findByEmail)
                .filter(account -> !(account.state() instanceof AccountState.Withdrawn))
                .<SocialSignInOutcome>map(_ -> new LinkRequired(ticket))
                .orElseGet(() -> new ExtraInformationRequired(
                        ticket, person.verifiedEmail().map(HiddenText::new)));
    }

    private SocialSignInOutcome admit(MemberId member, SocialSignIn begun, SocialPerson person, Source source) {
        var check =
                stores.accounts().find(member).map(account -> secondFactor.handle(account, Optional.empty(), source));
        if (check.filter(Check.Refused.class::isInstance).isPresent()) {
            // The provider's code is used up, so a ticket stands for it when they come again with the second factor.
            return new SecondFactorAwaited(
                    ticketOf(new SocialTicket.SecondFactorAwaited(person, member, begun.browser())));
        }
        var outcome = admit.handle(member, person.identity(), source);
        return outcome instanceof WrongCredentials ? new Failed() : new Known(outcome);
    }

    private HiddenText ticketOf(SocialTicket ticket) {
        var text = new HiddenText(randomKeys.get().hex());
        stores.tickets().keep(Sha256.of(text.reveal()), ticket, SocialTicket.VALID_FOR);
        return text;
    }
}
