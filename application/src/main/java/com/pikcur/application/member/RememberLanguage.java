package com.pikcur.application.member;

import com.pikcur.domain.member.Language;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.member.port.ProfileRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.util.Locale;

/** Use case: somebody has joined, and is written to from then on in the language in which they did. */
public final class RememberLanguage {

    private final ProfileRepository profiles;
    private final Transactions transactions;

    public RememberLanguage(ProfileRepository profiles, Transactions transactions) {
        this.profiles = profiles;
        this.transactions = transactions;
    }

    /** Changes nothing where we do not write in that language, or the member has said something themself meanwhile. */
    public void handle(MemberId member, Locale locale) {
        Language.ofCode(locale.getLanguage())
                .ifPresent(language -> transactions.execute(() -> {
                    var profile = profiles.findLocked(member);
                    if (profile.equals(Profile.empty(member))) {
                        profiles.save(profile.in(language));
                    }
                    return profile;
                }));
    }
}
