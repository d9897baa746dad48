package com.pikcur.application.member;

import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.AddressId;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;

/** Use case: a member says where things are sent to unless they say otherwise. */
public final class ChooseDefaultAddress {

    public record Command(MemberId member, AddressId address) {}

    private final AddressBookRepository books;
    private final Transactions transactions;

    public ChooseDefaultAddress(AddressBookRepository books, Transactions transactions) {
        this.books = books;
        this.transactions = transactions;
    }

    /** @throws com.pikcur.domain.member.NoSuchAddress if it is not in the member's book */
    public AddressBook handle(Command command) {
        return transactions.execute(() -> {
            var book = books.findLocked(command.member()).makeDefault(command.address());
            books.save(book);
            return book;
        });
    }
}
