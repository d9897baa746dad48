package com.pikcur.application.member;

import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.shared.MemberId;

/** Use case: a member looks into their address book. */
public final class ShowAddresses {

    private final AddressBookRepository books;

    public ShowAddresses(AddressBookRepository books) {
        this.books = books;
    }

    public AddressBook handle(MemberId member) {
        return books.find(member);
    }
}
