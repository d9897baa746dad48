package com.pikcur.web;

import com.pikcur.application.member.AdmitMember;
import com.pikcur.application.member.AdmitSocially;
import com.pikcur.application.member.BeginSocialSignIn;
import com.pikcur.application.member.ClaimSocialAddress;
import com.pikcur.application.member.CompleteSocialSignIn;
import com.pikcur.application.member.ConfirmSocialSignIn;
import com.pikcur.application.member.JoinSocially;
import com.pikcur.application.member.LinkSocialSignIn;
import com.pikcur.application.member.OwnSocialSignIns;
import com.pikcur.application.member.RegisterSocially;
import com.pikcur.application.member.SocialGateways;
import com.pikcur.domain.member.port.InMemorySocialGateway;
import com.pikcur.domain.member.port.InMemorySocialIdentities;
import com.pikcur.domain.member.port.InMemorySocialSignIns;
import com.pikcur.domain.member.port.InMemorySocialTickets;
import com.pikcur.web.member.OwnSocialController;
import com.pikcur.web.member.RefreshCookie;
import com.pikcur.web.member.SessionAnswers;
import com.pikcur.web.member.SocialCookie;
import com.pikcur.web.member.SocialSecondFactorController;
import com.pikcur.web.member.SocialSignInController;
import com.pikcur.web.member.SocialSignUpController;
import com.pikcur.web.shared.OwnOrigins;
import com.pikcur.web.shared.Problems;
import java.util.List;
import java.util.Set;

/** How members sign in by a provider: real use cases on stores and a provider in memory. */
public final class SocialMembers {

    public static final String COME_BACK = "https://pikcur.test/auth/social";

    public final InMemorySocialGateway kakao = new InMemorySocialGateway("kakao");
    public final InMemorySocialIdentities identities;

    private final Members members;
    private final SocialGateways gateways = new SocialGateways(List.of(kakao));
    private final InMemorySocialSignIns signIns;
    private final InMemorySocialTickets tickets;
    private final AdmitSocially admit;

    SocialMembers(Members members) {
        this.members = members;
        this.identities = members.identities;
        this.signIns = new InMemorySocialSignIns(members.clock);
        this.tickets = new InMemorySocialTickets(members.clock);
        this.admit = new AdmitSocially(
                identities,
                new AdmitMember(members.transactions, members.accounts, members.audit, members.clock),
                members.startSession());
    }

    public List<Object> controllers(Problems problems) {
        return List.of(signIn(problems), signUp(problems), secondFactor(problems), own(problems));
    }

    public SocialSignInController signIn(Problems problems) {
        return new SocialSignInController(
                new BeginSocialSignIn(gateways, signIns, Members::randomKey, Set.of(COME_BACK)),
                new CompleteSocialSignIn(
                        gateways,
                        new CompleteSocialSignIn.Stores(signIns, tickets, identities, members.accounts),
                        members.secondFactorCheck(),
                        admit,
                        Members::randomKey),
                new LinkSocialSignIn(
                        members.transactions,
                        new LinkSocialSignIn.Stores(members.accounts, identities, tickets, members.sessions),
                        members.signIn(),
                        members.log(),
                        members.clock),
                answers(),
                new SocialCookie(new OwnOrigins(List.of())),
                problems);
    }

    public SocialSecondFactorController secondFactor(Problems problems) {
        return new SocialSecondFactorController(
                new ConfirmSocialSignIn(tickets, members.accounts, members.secondFactorCheck(), admit),
                answers(),
                new SocialCookie(new OwnOrigins(List.of())),
                problems);
    }

    public SocialSignUpController signUp(Problems problems) {
        var steps = new RegisterSocially.Steps(
                new ClaimSocialAddress(
                        members.transactions, members.accounts, tickets, members.codes(), members.events),
                new JoinSocially(members.transactions, members.accounts, identities, members.log(), members.clock),
                admit);
        return new SocialSignUpController(
                new RegisterSocially(tickets, members.accounts, members.codes(), steps, members.clock),
                answers(),
                problems);
    }

    public OwnSocialController own(Problems problems) {
        return new OwnSocialController(
                new OwnSocialSignIns(members.transactions, members.accounts, identities, members.log(), members.clock),
                problems);
    }

    private static SessionAnswers answers() {
        return new SessionAnswers(new RefreshCookie(new OwnOrigins(List.of())));
    }
}
