package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_ADDRESS;

import com.pikcur.domain.member.Address;
import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.MemberAddressRecord;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.Optional;
import org.jooq.TableField;

/** What an address looks like as a row. */
final class AddressRows {

    private static final EncryptedColumn RECIPIENT = encrypted(MEMBER_ADDRESS.RECIPIENT_ENCRYPTED);
    private static final EncryptedColumn PHONE = encrypted(MEMBER_ADDRESS.PHONE_ENCRYPTED);
    private static final EncryptedColumn LINE1 = encrypted(MEMBER_ADDRESS.LINE1_ENCRYPTED);
    private static final EncryptedColumn LINE2 = encrypted(MEMBER_ADDRESS.LINE2_ENCRYPTED);
    private static final EncryptedColumn ENTRANCE_NOTE = encrypted(MEMBER_ADDRESS.ENTRANCE_NOTE_ENCRYPTED);

    private final PersonalDataCipher cipher;

    AddressRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    private static EncryptedColumn encrypted(TableField<?, byte[]> column) {
        return EncryptedColumn.of(MEMBER_ADDRESS.ID, column);
    }

    Address toAddress(MemberAddressRecord row) {
        var id = row.getId().value();
        var lines = new Address.Lines(
                row.getLabel(),
                RECIPIENT.decrypt(row.getRecipientEncrypted(), id, cipher),
                new PhoneNumber(PHONE.decrypt(row.getPhoneEncrypted(), id, cipher)),
                row.getPostcode(),
                LINE1.decrypt(row.getLine1Encrypted(), id, cipher),
                Optional.ofNullable(row.getLine2Encrypted()).map(line2 -> LINE2.decrypt(line2, id, cipher)),
                Optional.ofNullable(row.getEntranceNoteEncrypted())
                        .map(note -> ENTRANCE_NOTE.decrypt(note, id, cipher)));
        return new Address(row.getId(), lines, row.getAddedAt());
    }

    MemberAddressRecord toRow(MemberId member, Address address, boolean isDefault) {
        var id = address.id().value();
        var lines = address.lines();
        var row = new MemberAddressRecord();
        row.setId(address.id());
        row.setMemberId(member);
        row.setLabel(lines.label());
        row.setRecipientEncrypted(RECIPIENT.encrypt(lines.recipient(), id, cipher));
        row.setPhoneEncrypted(PHONE.encrypt(lines.phone().e164(), id, cipher));
        row.setPostcode(lines.postcode());
        row.setLine1Encrypted(LINE1.encrypt(lines.line1(), id, cipher));
        row.setLine2Encrypted(
                lines.line2().map(line2 -> LINE2.encrypt(line2, id, cipher)).orElse(null));
        row.setEntranceNoteEncrypted(lines.entranceNote()
                .map(note -> ENTRANCE_NOTE.encrypt(note, id, cipher))
                .orElse(null));
        row.setIsDefault(isDefault);
        row.setAddedAt(address.addedAt());
        return row;
    }
}
