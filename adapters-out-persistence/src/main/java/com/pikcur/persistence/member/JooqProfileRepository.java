package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_PROFILE;

import com.pikcur.domain.member.BirthDate;
import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.member.port.ProfileRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.MemberProfileRecord;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;

/** Profiles in MariaDB, with what is for the house alone encrypted. */
public final class JooqProfileRepository implements ProfileRepository {

    private static final EncryptedColumn PHONE =
            EncryptedColumn.of(MEMBER_PROFILE.MEMBER_ID, MEMBER_PROFILE.PHONE_ENCRYPTED);
    private static final EncryptedColumn BIRTH_DATE =
            EncryptedColumn.of(MEMBER_PROFILE.MEMBER_ID, MEMBER_PROFILE.BIRTH_DATE_ENCRYPTED);

    private final DSLContext db;
    private final PersonalDataCipher cipher;

    public JooqProfileRepository(DSLContext db, PersonalDataCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    @Override
    public Profile find(MemberId member) {
        return db.selectFrom(MEMBER_PROFILE)
                .where(MEMBER_PROFILE.MEMBER_ID.eq(member))
                .fetchOptional(this::toProfile)
                .orElseGet(() -> Profile.empty(member));
    }

    @Override
    public Profile findLocked(MemberId member) {
        AccountLock.take(db, member);
        return find(member);
    }

    @Override
    public void save(Profile profile) {
        var row = toRow(profile);
        db.insertInto(MEMBER_PROFILE).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    @Override
    public void remove(MemberId member) {
        db.deleteFrom(MEMBER_PROFILE).where(MEMBER_PROFILE.MEMBER_ID.eq(member)).execute();
    }

    private Profile toProfile(MemberProfileRecord row) {
        var id = row.getMemberId().value();
        return new Profile(
                row.getMemberId(),
                row.getIntroduction(),
                Optional.ofNullable(row.getPhoneEncrypted())
                        .map(phone -> new PhoneNumber(PHONE.decrypt(phone, id, cipher))),
                Optional.ofNullable(row.getBirthDateEncrypted())
                        .map(born -> new BirthDate(LocalDate.parse(BIRTH_DATE.decrypt(born, id, cipher)))),
                row.getLanguage());
    }

    private MemberProfileRecord toRow(Profile profile) {
        var id = profile.member().value();
        var row = new MemberProfileRecord();
        row.setMemberId(profile.member());
        row.setIntroduction(profile.introduction());
        row.setPhoneEncrypted(profile.phone()
                .map(phone -> PHONE.encrypt(phone.e164(), id, cipher))
                .orElse(null));
        row.setBirthDateEncrypted(profile.birthDate()
                .map(born -> BIRTH_DATE.encrypt(born.value().toString(), id, cipher))
                .orElse(null));
        row.setLanguage(profile.language());
        return row;
    }
}
