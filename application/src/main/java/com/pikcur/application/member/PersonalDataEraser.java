package com.pikcur.application.member;

import com.pikcur.domain.shared.MemberId;

/** Forgets a part of what is stored about a member who leaves. Each context that stores some has one. */
public interface PersonalDataEraser {

    /** In the caller's transaction; what is gone already is no error. */
    void erase(MemberId member);
}
