package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.persistence.schema.tables.records.MemberAccountRecord;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/** Accounts in MariaDB. */
public final class JooqAccountRepository implements AccountRepository {

    private final DSLContext db;

    public JooqAccountRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        return db.selectFrom(MEMBER_ACCOUNT)
                .where(MEMBER_ACCOUNT.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional(JooqAccountRepository::toAccount);
    }

    @Override
    public void addIfAbsent(Account account) {
        db.insertInto(MEMBER_ACCOUNT)
                .set(MEMBER_ACCOUNT.MEMBER_ID, account.member())
                .set(MEMBER_ACCOUNT.EMAIL, account.email())
                .set(MEMBER_ACCOUNT.NICKNAME, account.nickname())
                .set(MEMBER_ACCOUNT.PASSWORD_HASH, account.passwordHash())
                .set(MEMBER_ACCOUNT.ROLES, account.roles())
                // Not INSERT IGNORE, which would also overlook a text that is too long.
                .onDuplicateKeyUpdate()
                .set(MEMBER_ACCOUNT.EMAIL, MEMBER_ACCOUNT.EMAIL)
                .execute();
    }

    private static Account toAccount(MemberAccountRecord row) {
        return new Account(row.getMemberId(), row.getEmail(), row.getNickname(), row.getPasswordHash(), row.getRoles());
    }
}
