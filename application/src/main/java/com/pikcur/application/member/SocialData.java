package com.pikcur.application.member;

import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.Map;

/** By which providers a member signs in. Not erased with the rest: it proves for a while whose account it was. */
public final class SocialData implements PersonalDataSource {

    private final SocialIdentityRepository identities;

    public SocialData(SocialIdentityRepository identities) {
        this.identities = identities;
    }

    @Override
    public String name() {
        return "socialSignIns";
    }

    @Override
    public Object about(MemberId member) {
        return identities.of(member).stream()
                .map(link -> Map.of("provider", link.provider().code(), "linkedAt", link.linkedAt()))
                .toList();
    }
}
