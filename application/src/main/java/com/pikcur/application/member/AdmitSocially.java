package com.pikcur.application.member;

import com.pikcur.application.member.AdmitMember.Admission;
import com.pikcur.domain.member.SignInOutcome;
import com.pikcur.domain.member.SignInOutcome.SignedIn;
import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;

/** Lets a member in for whom a provider has vouched. */
public final class AdmitSocially {

    private final SocialIdentityRepository identities;
    private final AdmitMember admit;
    private final StartSession startSession;

    public AdmitSocially(SocialIdentityRepository identities, AdmitMember admit, StartSession startSession) {
        this.identities = identities;
        this.admit = admit;
        this.startSession = startSession;
    }

    /** Wrong credentials where the member has parted from the provider meanwhile. */
    SignInOutcome handle(MemberId member, SocialIdentity identity, Source source) {
        var admission = admit.handle(
                member,
                account -> Optional.of(account).filter(_ -> belongsTo(identity, member)),
                source,
                identity.provider().code());
        return switch (admission) {
            case Admission.Admitted(var account) -> new SignedIn(startSession.handle(account, source));
            case Admission.Refused(var why) -> why;
        };
    }

    private boolean belongsTo(SocialIdentity identity, MemberId member) {
        return identities.find(identity).filter(member::equals).isPresent();
    }
}
