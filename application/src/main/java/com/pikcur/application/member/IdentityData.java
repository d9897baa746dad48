package com.pikcur.application.member;

import com.pikcur.domain.member.port.IdentityRepository;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.util.LinkedHashMap;

/** Who members have proved to be. */
public final class IdentityData implements PersonalDataSource, PersonalDataEraser {

    private final IdentityRepository identities;

    public IdentityData(IdentityRepository identities) {
        this.identities = identities;
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Object about(MemberId member) {
        var told = new LinkedHashMap<String, Object>();
        identities.find(member).ifPresent(identity -> {
            told.put("name", identity.name().reveal());
            told.put("birthDate", identity.birthDate().toString());
            told.put("gender", identity.gender().name());
            identity.phone().map(HiddenText::reveal).ifPresent(phone -> told.put("phone", phone));
            told.put("verifiedAt", identity.verifiedAt());
        });
        return told;
    }

    @Override
    public void erase(MemberId member) {
        identities.remove(member);
    }
}
