package com.pikcur.application.member;

import com.pikcur.domain.member.AddingOutcome;
import com.pikcur.domain.member.AddingOutcome.Added;
import com.pikcur.domain.member.Address;
import com.pikcur.domain.member.AddressId;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Use case: a member adds an address to their book. */
public final class AddAddress {

    /** @param id the same for the same request, so that asking twice adds once */
    public record Command(MemberId member, AddressId id, Address.Lines lines) {}

    private final AddressBookRepository books;
    private final Transactions transactions;
    private final Clock clock;

    public AddAddress(AddressBookRepository books, Transactions transactions, Clock clock) {
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.shared.RequestKeyReused if the id stands for another address */
    public AddingOutcome handle(Command command) {
        return transactions.execute(() -> {
            var book = books.findLocked(command.member());
            // The clock is read under the lock, so that the newest address is the one that was added last.
            var outcome = book.add(new Address(command.id(), command.lines(), clock.instant()));
            if (outcome instanceof Added(var changed)) {
                books.save(changed);
            }
            return outcome;
        });
    }
}
