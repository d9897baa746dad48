package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_ADDRESS;

import com.pikcur.domain.member.Address;
import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.MemberAddressRecord;
import com.pikcur.persistence.shared.PersonalDataCipher;
import org.jooq.DSLContext;

/** Address books in MariaDB, encrypted but for label and postcode. */
public final class JooqAddressBookRepository implements AddressBookRepository {

    private final DSLContext db;
    private final AddressRows rows;

    public JooqAddressBookRepository(DSLContext db, PersonalDataCipher cipher) {
        this.db = db;
        this.rows = new AddressRows(cipher);
    }

    @Override
    public AddressBook find(MemberId member) {
        var found = db.selectFrom(MEMBER_ADDRESS)
                .where(MEMBER_ADDRESS.MEMBER_ID.eq(member))
                .fetch();
        var defaultId = found.stream()
                .filter(MemberAddressRecord::getIsDefault)
                .map(MemberAddressRecord::getId)
                .findFirst();
        return new AddressBook(member, found.map(rows::toAddress), defaultId);
    }

    @Override
    public AddressBook findLocked(MemberId member) {
        AccountLock.take(db, member);
        return find(member);
    }

    @Override
    public void save(AddressBook book) {
        var kept = book.addresses().stream().map(Address::id).toList();
        db.deleteFrom(MEMBER_ADDRESS)
                .where(MEMBER_ADDRESS.MEMBER_ID.eq(book.member()))
                .and(MEMBER_ADDRESS.ID.notIn(kept))
                .execute();
        // At no moment may there be two: the earlier default steps back before the new one is written.
        db.update(MEMBER_ADDRESS)
                .set(MEMBER_ADDRESS.IS_DEFAULT, false)
                .where(MEMBER_ADDRESS.MEMBER_ID.eq(book.member()))
                .and(MEMBER_ADDRESS.IS_DEFAULT)
                .execute();
        book.addresses().forEach(address -> write(book, address));
    }

    private void write(AddressBook book, Address address) {
        var row = rows.toRow(book.member(), address, book.isDefault(address.id()));
        db.insertInto(MEMBER_ADDRESS).set(row).onDuplicateKeyUpdate().set(row).execute();
    }
}
