package com.pikcur.application.member;

import com.pikcur.domain.shared.MemberId;

/** A part of what is stored about members. Each context that stores some has one. */
public interface PersonalDataSource {

    /** Under which name the part stands among the others, such as {@code addresses}. */
    String name();

    /** All of it, as records, lists, maps, texts, numbers and instants, in words the member understands. */
    Object about(MemberId member);
}
