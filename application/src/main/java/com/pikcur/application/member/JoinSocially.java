package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.Credentials;
import com.pikcur.domain.member.MemberEvent.MemberJoined;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.member.port.SocialIdentityRepository.Linking;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Locale;

/** Makes an account without a password for somebody a provider vouches for. */
public final class JoinSocially {

    /** What came of it. Switch over it without a default. */
    sealed interface Joining {

        record Joined(MemberId member) implements Joining {}

        record NicknameTaken() implements Joining {}

        /** The address or the person got an account in another way meanwhile. */
        record Overtaken() implements Joining {}
    }

    /** Undoes the account that was made for an identity which somebody else linked at the same moment. */
    private static final class LinkedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final SocialIdentityRepository identities;
    private final MemberLog log;
    private final Clock clock;

    public JoinSocially(
            Transactions transactions,
            AccountRepository accounts,
            SocialIdentityRepository identities,
            MemberLog log,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.identities = identities;
        this.log = log;
        this.clock = clock;
    }

    /** @param email shown to be theirs, by the provider or by a code */
    Joining handle(
            MemberId member, SocialIdentity identity, String email, Nickname nickname, Locale language, Source source) {
        var account = Account.joined(member, email, nickname, Credentials.none());
        try {
            return transactions.execute(() -> switch (accounts.add(account)) {
                case DONE -> link(account, identity, language, source);
                case NICKNAME_TAKEN -> new Joining.NicknameTaken();
                case EMAIL_TAKEN -> new Joining.Overtaken();
            });
        } catch (LinkedMeanwhile _) {
            return new Joining.Overtaken();
        }
    }

    private Joining link(Account account, SocialIdentity identity, Locale language, Source source) {
        var now = clock.instant();
        var member = account.member();
        if (identities.link(identity, member, now) == Linking.TAKEN) {
            throw new LinkedMeanwhile();
        }
        log.note(
                new AuditEntry(
                        member,
                        member,
                        AuditAction.SIGNED_UP,
                        identity.provider().code(),
                        source,
                        now),
                new MemberJoined(member, language));
        return new Joining.Joined(member);
    }
}
