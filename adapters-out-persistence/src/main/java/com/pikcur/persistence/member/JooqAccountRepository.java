package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.BlindIndex;
import com.pikcur.persistence.shared.MariaDbErrors;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Accounts in MariaDB. */
public final class JooqAccountRepository implements AccountRepository {

    private static final String EMAIL_KEY = "member_account_email";
    private static final String NICKNAME_KEY = "member_account_nickname";

    private final DSLContext db;
    private final BlindIndex index;

    /** @param index under which the address of a withdrawn account is found */
    public JooqAccountRepository(DSLContext db, BlindIndex index) {
        this.db = db;
        this.index = index;
    }

    /** One statement for addresses of all sorts, so that the time it takes tells them not apart. */
    @Override
    public Optional<Account> findByEmail(String email) {
        var address = Account.normalized(email);
        return db.selectFrom(MEMBER_ACCOUNT)
                .where(MEMBER_ACCOUNT.EMAIL.eq(address))
                .or(MEMBER_ACCOUNT.FORMER_EMAIL_INDEX.eq(indexOf(address)))
                // Whoever has the address now comes before those who had it.
                .orderBy(MEMBER_ACCOUNT.WITHDRAWN_AT.isNotNull(), MEMBER_ACCOUNT.WITHDRAWN_AT.desc())
                .limit(1)
                .fetchOptional(AccountRows::toAccount);
    }

    @Override
    public Optional<Account> findByNickname(Nickname nickname) {
        return one(MEMBER_ACCOUNT.NICKNAME_KEY.eq(nickname.key()));
    }

    @Override
    public Optional<Account> find(MemberId member) {
        return one(MEMBER_ACCOUNT.MEMBER_ID.eq(member));
    }

    private Optional<Account> one(Condition condition) {
        return db.selectFrom(MEMBER_ACCOUNT).where(condition).fetchOptional(AccountRows::toAccount);
    }

    @Override
    public Optional<Account> findLocked(MemberId member) {
        return db.selectFrom(MEMBER_ACCOUNT)
                .where(MEMBER_ACCOUNT.MEMBER_ID.eq(member))
                .forUpdate()
                .fetchOptional(AccountRows::toAccount);
    }

    @Override
    public Addition add(Account account) {
        return unlessTaken(() -> db.insertInto(MEMBER_ACCOUNT)
                .set(MEMBER_ACCOUNT.MEMBER_ID, account.member())
                .set(AccountRows.columns(account))
                .execute());
    }

    @Override
    public Addition save(Account account) {
        return unlessTaken(() -> db.update(MEMBER_ACCOUNT)
                .set(AccountRows.columns(account))
                .where(MEMBER_ACCOUNT.MEMBER_ID.eq(account.member()))
                .execute());
    }

    /** A refused row undoes its own statement alone, so the transaction may go on. */
    private static Addition unlessTaken(Runnable statement) {
        try {
            statement.run();
            return Addition.DONE;
        } catch (RuntimeException refused) {
            // Whatever it is wrapped in, only these two duplicates are taken for an answer.
            if (MariaDbErrors.isDuplicate(refused, EMAIL_KEY)) {
                return Addition.EMAIL_TAKEN;
            }
            if (MariaDbErrors.isDuplicate(refused, NICKNAME_KEY)) {
                return Addition.NICKNAME_TAKEN;
            }
            throw refused;
        }
    }

    @Override
    public void keepAddressOf(MemberId withdrawn, String formerEmail) {
        db.update(MEMBER_ACCOUNT)
                .set(MEMBER_ACCOUNT.FORMER_EMAIL_INDEX, indexOf(Account.normalized(formerEmail)))
                .where(MEMBER_ACCOUNT.MEMBER_ID.eq(withdrawn))
                .execute();
    }

    private Bytes32 indexOf(String address) {
        return index.index(address, "member_account.former_email_index");
    }

    @Override
    public void forgetProofOf(MemberId withdrawn) {
        db.update(MEMBER_ACCOUNT)
                .setNull(MEMBER_ACCOUNT.FORMER_EMAIL_INDEX)
                .setNull(MEMBER_ACCOUNT.PASSWORD_HASH)
                .where(MEMBER_ACCOUNT.MEMBER_ID.eq(withdrawn))
                .and(MEMBER_ACCOUNT.WITHDRAWN_AT.isNotNull())
                .execute();
    }
}
