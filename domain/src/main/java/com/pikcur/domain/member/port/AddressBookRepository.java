package com.pikcur.domain.member.port;

import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.shared.MemberId;

/** Keeps address books. Contract: {@code AddressBookRepositoryContract}. */
public interface AddressBookRepository {

    /** The member's; empty until they add something. */
    AddressBook find(MemberId member);

    /**
     * As {@link #find}, and nobody else changes it before the surrounding transaction ends.
     *
     * @throws com.pikcur.domain.member.NoSuchMember if nobody has this id
     */
    AddressBook findLocked(MemberId member);

    /** Within a transaction that has locked it: what is no longer in the book is forgotten. */
    void save(AddressBook book);
}
