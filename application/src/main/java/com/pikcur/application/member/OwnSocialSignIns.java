package com.pikcur.application.member;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.NoSuchSocialProvider;
import com.pikcur.domain.member.SocialLink;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialUnlinkOutcome;
import com.pikcur.domain.member.SocialUnlinkOutcome.OnlyWayToSignIn;
import com.pikcur.domain.member.SocialUnlinkOutcome.Unlinked;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows members by which providers they may sign in, and parts them from one. */
public final class OwnSocialSignIns {

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final SocialIdentityRepository identities;
    private final MemberLog log;
    private final Clock clock;

    public OwnSocialSignIns(
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

    public List<SocialLink> list(Identity caller) {
        return identities.of(caller.member());
    }

    /**
     * The account is locked first: of two ways to sign in that are given up at once, one stays.
     *
     * @throws NoSuchSocialProvider if the member has not linked it
     */
    public SocialUnlinkOutcome unlink(Identity caller, SocialProvider provider, Source source) {
        var member = caller.member();
        return transactions.execute(() -> {
            var account = accounts.findLocked(member).orElseThrow(() -> new NoSuchMember(member));
            var links = identities.of(member);
            if (links.stream().noneMatch(link -> link.provider().equals(provider))) {
                throw new NoSuchSocialProvider(provider);
            }
            if (account.credentials().passwordHash().isEmpty() && links.size() == 1) {
                return new OnlyWayToSignIn();
            }
            identities.unlink(member, provider);
            log.note(
                    new AuditEntry(
                            member,
                            member,
                            AuditAction.SOCIAL_SIGN_IN_UNLINKED,
                            provider.code(),
                            source,
                            clock.instant()),
                    Optional.empty());
            return new Unlinked();
        });
    }
}
