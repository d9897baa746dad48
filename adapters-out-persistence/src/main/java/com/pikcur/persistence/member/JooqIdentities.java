package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_IDENTITY;

import com.pikcur.domain.member.Gender;
import com.pikcur.domain.member.VerifiedIdentity;
import com.pikcur.domain.member.VerifiedPerson;
import com.pikcur.domain.member.port.IdentityRepository;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.persistence.schema.tables.records.MemberIdentityRecord;
import com.pikcur.persistence.shared.BlindIndex;
import com.pikcur.persistence.shared.MariaDbErrors;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;

/** Who members really are, in MariaDB: what is told of a person is encrypted, what tells them from others is a digest. */
public final class JooqIdentities implements IdentityRepository {

    private static final String NAME = "member_identity.name_encrypted";
    private static final String BIRTH_DATE = "member_identity.birth_date_encrypted";
    private static final String GENDER = "member_identity.gender_encrypted";
    private static final String PHONE = "member_identity.phone_encrypted";
    private static final String CI = "member_identity.ci_index";
    private static final String DI = "member_identity.di_index";

    private final DSLContext db;
    private final PersonalDataCipher cipher;
    private final BlindIndex index;

    public JooqIdentities(DSLContext db, PersonalDataCipher cipher, BlindIndex index) {
        this.db = db;
        this.cipher = cipher;
        this.index = index;
    }

    @Override
    public Optional<VerifiedIdentity> find(MemberId member) {
        return db.selectFrom(MEMBER_IDENTITY)
                .where(MEMBER_IDENTITY.MEMBER_ID.eq(member))
                .fetchOptional(this::toIdentity);
    }

    @Override
    public Claim claim(MemberId member, VerifiedPerson person, Instant verifiedAt) {
        var row = toRow(member, person, verifiedAt);
        var before = db.select(MEMBER_IDENTITY.CI_INDEX)
                .from(MEMBER_IDENTITY)
                .where(MEMBER_IDENTITY.MEMBER_ID.eq(member))
                .forUpdate()
                .fetchOptional(MEMBER_IDENTITY.CI_INDEX);
        if (before.isEmpty()) {
            return insert(row);
        }
        if (!before.orElseThrow().equals(row.getCiIndex())) {
            return new Claim.OtherThanBefore();
        }
        db.update(MEMBER_IDENTITY)
                .set(row)
                .where(MEMBER_IDENTITY.MEMBER_ID.eq(member))
                .execute();
        return new Claim.Kept();
    }

    /** Who comes second waits for the first one's commit, and then meets the key. */
    private Claim insert(MemberIdentityRecord row) {
        try {
            db.insertInto(MEMBER_IDENTITY).set(row).execute();
            return new Claim.Kept();
        } catch (RuntimeException failure) {
            // Whatever it is wrapped in, only these duplicates are taken for an answer.
            if (MariaDbErrors.isDuplicate(failure, "member_identity_ci")) {
                return new Claim.HeldByAnother();
            }
            if (MariaDbErrors.isDuplicate(failure, "PRIMARY")) {
                throw new StaleAggregate("The member has been verified at the same moment", failure);
            }
            throw failure;
        }
    }

    @Override
    public void remove(MemberId member) {
        db.deleteFrom(MEMBER_IDENTITY)
                .where(MEMBER_IDENTITY.MEMBER_ID.eq(member))
                .execute();
    }

    private MemberIdentityRecord toRow(MemberId member, VerifiedPerson person, Instant verifiedAt) {
        var row = new MemberIdentityRecord();
        row.setMemberId(member);
        row.setNameEncrypted(cipher.encrypt(person.name().reveal(), NAME, member.value()));
        row.setBirthDateEncrypted(cipher.encrypt(person.birthDate().toString(), BIRTH_DATE, member.value()));
        row.setGenderEncrypted(cipher.encrypt(person.gender().name(), GENDER, member.value()));
        row.setPhoneEncrypted(person.phone()
                .map(phone -> cipher.encrypt(phone.reveal(), PHONE, member.value()))
                .orElse(null));
        row.setCiIndex(digest(person.connectingInformation(), CI));
        row.setDiIndex(digest(person.duplicationInformation(), DI));
        row.setVerifiedAt(verifiedAt);
        return row;
    }

    private Bytes32 digest(HiddenText text, String column) {
        return index.index(text.reveal(), column);
    }

    private VerifiedIdentity toIdentity(MemberIdentityRecord row) {
        var id = row.getMemberId().value();
        return new VerifiedIdentity(
                row.getMemberId(),
                new HiddenText(cipher.decrypt(row.getNameEncrypted(), NAME, id)),
                LocalDate.parse(cipher.decrypt(row.getBirthDateEncrypted(), BIRTH_DATE, id)),
                Gender.valueOf(cipher.decrypt(row.getGenderEncrypted(), GENDER, id)),
                Optional.ofNullable(row.getPhoneEncrypted())
                        .map(phone -> new HiddenText(cipher.decrypt(phone, PHONE, id))),
                row.getVerifiedAt());
    }
}
