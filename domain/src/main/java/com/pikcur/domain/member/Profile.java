package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.util.Optional;

/**
 * What a member says about themself. What they are called and sign in with belongs to their account.
 *
 * @param introduction shown to everybody; may be empty
 * @param phone for the house alone
 * @param birthDate for the house alone
 * @param language of mails and notices
 */
public record Profile(
        MemberId member,
        String introduction,
        Optional<PhoneNumber> phone,
        Optional<BirthDate> birthDate,
        Language language) {

    /** In characters. */
    public static final int INTRODUCTION_LENGTH = 300;

    /** Of somebody who has said nothing yet. */
    public static Profile empty(MemberId member) {
        return new Profile(member, "", Optional.empty(), Optional.empty(), Language.KOREAN);
    }

    public Profile in(Language other) {
        return new Profile(member, introduction, phone, birthDate, other);
    }

    @Override
    public String toString() {
        return "Profile[" + member.value() + "]";
    }
}
