package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;
import static com.pikcur.persistence.schema.Tables.MEMBER_PROFILE;

import com.pikcur.application.notification.Readers;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.impl.DSL;

/** Who can be told anything, from the accounts and profiles in MariaDB. */
public final class JooqReaders implements Readers {

    private static final EncryptedColumn PHONE =
            EncryptedColumn.of(MEMBER_PROFILE.MEMBER_ID, MEMBER_PROFILE.PHONE_ENCRYPTED);

    private final DSLContext db;
    private final PersonalDataCipher cipher;

    public JooqReaders(DSLContext db, PersonalDataCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    /** Whoever has said nothing about themself has no profile. */
    @Override
    public Map<MemberId, Reader> of(Set<MemberId> members) {
        return Map.copyOf(db.select(
                        MEMBER_ACCOUNT.MEMBER_ID,
                        MEMBER_ACCOUNT.EMAIL,
                        MEMBER_PROFILE.LANGUAGE,
                        MEMBER_PROFILE.PHONE_ENCRYPTED)
                .from(MEMBER_ACCOUNT)
                .leftJoin(MEMBER_PROFILE)
                .on(MEMBER_PROFILE.MEMBER_ID.eq(MEMBER_ACCOUNT.MEMBER_ID))
                .where(MEMBER_ACCOUNT.MEMBER_ID.in(members), MEMBER_ACCOUNT.WITHDRAWN_AT.isNull())
                .fetchMap(MEMBER_ACCOUNT.MEMBER_ID, this::toReader));
    }

    private Reader toReader(Record4<MemberId, String, Language, byte[]> row) {
        var member = row.value1();
        return new Reader(
                member,
                Optional.ofNullable(row.value3())
                        .orElseGet(() -> Profile.empty(member).language()),
                new HiddenText(row.value2()),
                Optional.ofNullable(row.value4())
                        .map(phone -> new HiddenText(PHONE.decrypt(phone, member.value(), cipher))));
    }

    @Override
    public List<MemberId> all(Optional<MemberId> after, int limit) {
        return db.select(MEMBER_ACCOUNT.MEMBER_ID)
                .from(MEMBER_ACCOUNT)
                .where(
                        MEMBER_ACCOUNT.WITHDRAWN_AT.isNull(),
                        after.map(MEMBER_ACCOUNT.MEMBER_ID::gt).orElseGet(DSL::noCondition))
                .orderBy(MEMBER_ACCOUNT.MEMBER_ID)
                .limit(limit)
                .fetch(MEMBER_ACCOUNT.MEMBER_ID);
    }
}
