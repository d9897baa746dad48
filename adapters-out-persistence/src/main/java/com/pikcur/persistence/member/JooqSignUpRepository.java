package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_SIGN_UP;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.MailedCode;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.SignUp;
import com.pikcur.domain.member.SignUpId;
import com.pikcur.domain.member.port.SignUpRepository;
import com.pikcur.persistence.schema.tables.records.MemberSignUpRecord;
import java.util.Optional;
import org.jooq.DSLContext;

/** Sign-ups in MariaDB. */
public final class JooqSignUpRepository implements SignUpRepository {

    private final DSLContext db;

    public JooqSignUpRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public void put(SignUp signUp) {
        db.insertInto(MEMBER_SIGN_UP)
                .set(toRecord(signUp))
                .onDuplicateKeyUpdate()
                .set(toRecord(signUp))
                .execute();
    }

    private static MemberSignUpRecord toRecord(SignUp signUp) {
        var row = new MemberSignUpRecord();
        row.setEmail(signUp.email());
        row.setSignUpId(signUp.id());
        row.setNickname(signUp.nickname().value());
        row.setPasswordHash(signUp.passwordHash());
        row.setCodeDigest(signUp.code().hash());
        row.setCodeExpiresAt(signUp.code().expiresAt());
        return row;
    }

    @Override
    public Optional<SignUp> findLocked(String email) {
        return db.selectFrom(MEMBER_SIGN_UP)
                .where(MEMBER_SIGN_UP.EMAIL.eq(Account.normalized(email)))
                .forUpdate()
                .fetchOptional(row -> new SignUp(
                        row.getSignUpId(),
                        row.getEmail(),
                        new Nickname(row.getNickname()),
                        row.getPasswordHash(),
                        new MailedCode(row.getCodeDigest(), row.getCodeExpiresAt())));
    }

    @Override
    public void remove(SignUpId signUp) {
        db.deleteFrom(MEMBER_SIGN_UP)
                .where(MEMBER_SIGN_UP.SIGN_UP_ID.eq(signUp))
                .execute();
    }
}
