package com.pikcur.application.member;

import com.pikcur.domain.member.Address;
import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.AddressId;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;

/** Use case: a member corrects an address. */
public final class ChangeAddress {

    public record Command(MemberId member, AddressId address, Address.Lines lines) {}

    private final AddressBookRepository books;
    private final Transactions transactions;

    public ChangeAddress(AddressBookRepository books, Transactions transactions) {
        this.books = books;
        this.transactions = transactions;
    }

    /** @throws com.pikcur.domain.member.NoSuchAddress if it is not in the member's book */
    public AddressBook handle(Command command) {
        return transactions.execute(() -> {
            var book = books.findLocked(command.member()).change(command.address(), command.lines());
            books.save(book);
            return book;
        });
    }
}
