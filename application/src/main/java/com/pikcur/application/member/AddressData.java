package com.pikcur.application.member;

import com.pikcur.domain.member.Address;
import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where members have things sent to. */
public final class AddressData implements PersonalDataSource, PersonalDataEraser {

    private final AddressBookRepository books;

    public AddressData(AddressBookRepository books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "addresses";
    }

    @Override
    public Object about(MemberId member) {
        var book = books.find(member);
        return book.addresses().stream()
                .map(address -> told(address, book.isDefault(address.id())))
                .toList();
    }

    private static Map<String, Object> told(Address address, boolean isDefault) {
        var told = new LinkedHashMap<String, Object>();
        var lines = address.lines();
        told.put("label", lines.label());
        told.put("recipient", lines.recipient());
        told.put("phone", lines.phone().e164());
        told.put("postcode", lines.postcode());
        told.put("line1", lines.line1());
        lines.line2().ifPresent(line2 -> told.put("line2", line2));
        lines.entranceNote().ifPresent(note -> told.put("entranceNote", note));
        told.put("default", isDefault);
        told.put("addedAt", address.addedAt());
        return told;
    }

    @Override
    public void erase(MemberId member) {
        books.save(AddressBook.empty(member));
    }
}
