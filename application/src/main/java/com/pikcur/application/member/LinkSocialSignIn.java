package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.SocialSignInLinked;
import com.pikcur.domain.member.SessionTokens;
import com.pikcur.domain.member.SignInOutcome.SignedIn;
import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialLinkOutcome;
import com.pikcur.domain.member.SocialLinkOutcome.AlreadyLinked;
import com.pikcur.domain.member.SocialLinkOutcome.TicketRefused;
import com.pikcur.domain.member.SocialLinkOutcome.Tried;
import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.member.port.SocialIdentityRepository.Linking;
import com.pikcur.domain.member.port.SocialTickets;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/**
 * Use case: somebody for whom a provider vouches shows that the account of the same address is theirs, and may sign in
 * either way from now on.
 *
 * <p>They sign in as they always did, so that whatever guards that door guards this one.
 */
public final class LinkSocialSignIn {

    /** Never printed: it holds a password. */
    public record Command(String ticket, String password, Optional<String> secondFactor, Source source) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** What is looked up and changed. */
    public record Stores(
            AccountRepository accounts,
            SocialIdentityRepository identities,
            SocialTickets tickets,
            Sessions sessions) {}

    private final Transactions transactions;
    private final Stores stores;
    private final SignIn signIn;
    private final MemberLog log;
    private final Clock clock;

    public LinkSocialSignIn(Transactions transactions, Stores stores, SignIn signIn, MemberLog log, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.signIn = signIn;
        this.log = log;
        this.clock = clock;
    }

    /** The ticket outlives wrong passwords, but not the right one. */
    public SocialLinkOutcome handle(Command command) {
        return stores.tickets()
                .find(Sha256.of(command.ticket()))
                .flatMap(SocialTicket::asNewcomer)
                .flatMap(ticket -> ticket.person().verifiedEmail())
                .flatMap(stores.accounts()::findByEmail)
                .map(account -> signIn(account, command))
                .orElseGet(TicketRefused::new);
    }

    private SocialLinkOutcome signIn(Account account, Command command) {
        var outcome = signIn.handle(
                new SignIn.Command(account.email(), command.password(), command.secondFactor(), command.source()));
        return outcome instanceof SignedIn(var tokens) ? link(account.member(), tokens, command) : new Tried(outcome);
    }

    private SocialLinkOutcome link(MemberId member, SessionTokens tokens, Command command) {
        var ticket = stores.tickets().take(Sha256.of(command.ticket()));
        if (ticket.isEmpty()) {
            return withoutSession(member, tokens, new TicketRefused());
        }
        var identity = ticket.orElseThrow().person().identity();
        return switch (linkInStore(member, identity, command.source())) {
            case DONE -> new Tried(new SignedIn(tokens));
            case TAKEN -> withoutSession(member, tokens, new AlreadyLinked());
        };
    }

    private Linking linkInStore(MemberId member, SocialIdentity identity, Source source) {
        return transactions.execute(() -> {
            var now = clock.instant();
            var linking = stores.identities().link(identity, member, now);
            if (linking == Linking.DONE) {
                log.note(
                        new AuditEntry(
                                member,
                                member,
                                AuditAction.SOCIAL_SIGN_IN_LINKED,
                                identity.provider().code(),
                                source,
                                now),
                        new SocialSignInLinked(member, identity.provider()));
            }
            return linking;
        });
    }

    /** Nobody gets to see the tokens of a session that was begun for a link which then was not made. */
    private SocialLinkOutcome withoutSession(MemberId member, SessionTokens tokens, SocialLinkOutcome refusal) {
        stores.sessions().end(member, tokens.refreshToken().session());
        return refusal;
    }
}
