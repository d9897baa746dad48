package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_BANK_ACCOUNT;

import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.MemberBankAccountRecord;
import com.pikcur.persistence.shared.BlindIndex;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Members' bank accounts in MariaDB; numbers and names are encrypted. */
public final class JooqBankAccounts implements BankAccountRepository {

    private static final String NUMBER = "member_bank_account.number_encrypted";
    private static final String NUMBER_INDEX = "member_bank_account.number_index";
    private static final String HOLDER_NAME = "member_bank_account.holder_name_encrypted";

    private final DSLContext db;
    private final PersonalDataCipher cipher;
    private final BlindIndex index;

    public JooqBankAccounts(DSLContext db, PersonalDataCipher cipher, BlindIndex index) {
        this.db = db;
        this.cipher = cipher;
        this.index = index;
    }

    @Override
    public BankAccounts find(MemberId member) {
        var rows = db.selectFrom(MEMBER_BANK_ACCOUNT)
                .where(MEMBER_BANK_ACCOUNT.MEMBER_ID.eq(member))
                .orderBy(MEMBER_BANK_ACCOUNT.ADDED_AT, MEMBER_BANK_ACCOUNT.ID)
                .fetch();
        return new BankAccounts(member, rows.map(this::toAccount), defaultOf(rows));
    }

    private static Optional<BankAccountId> defaultOf(List<MemberBankAccountRecord> rows) {
        return rows.stream()
                .filter(MemberBankAccountRecord::getIsDefault)
                .map(row -> new BankAccountId(row.getId()))
                .findFirst();
    }

    @Override
    public BankAccounts findLocked(MemberId member) {
        HeldMember.hold(db, member);
        return find(member);
    }

    /** The old default gives way before the new one comes, since there is never more than one. */
    @Override
    public void save(BankAccounts accounts) {
        var ids = accounts.all().stream().map(account -> account.id().value()).toList();
        db.deleteFrom(MEMBER_BANK_ACCOUNT)
                .where(MEMBER_BANK_ACCOUNT.MEMBER_ID.eq(accounts.member()), MEMBER_BANK_ACCOUNT.ID.notIn(ids))
                .execute();
        insertMissing(accounts);
        setDefault(accounts.member(), false, accounts.defaultId());
        setDefault(accounts.member(), true, accounts.defaultId());
    }

    private void insertMissing(BankAccounts accounts) {
        var stored = new HashSet<>(db.select(MEMBER_BANK_ACCOUNT.ID)
                .from(MEMBER_BANK_ACCOUNT)
                .where(MEMBER_BANK_ACCOUNT.MEMBER_ID.eq(accounts.member()))
                .fetch(MEMBER_BANK_ACCOUNT.ID));
        accounts.all().stream()
                .filter(account -> !stored.contains(account.id().value()))
                .forEach(account -> db.insertInto(MEMBER_BANK_ACCOUNT)
                        .set(toRow(accounts.member(), account))
                        .execute());
    }

    private void setDefault(MemberId member, boolean isDefault, Optional<BankAccountId> chosen) {
        chosen.map(BankAccountId::value)
                .ifPresent(id -> db.update(MEMBER_BANK_ACCOUNT)
                        .set(MEMBER_BANK_ACCOUNT.IS_DEFAULT, isDefault)
                        .where(
                                MEMBER_BANK_ACCOUNT.MEMBER_ID.eq(member),
                                isDefault ? MEMBER_BANK_ACCOUNT.ID.eq(id) : MEMBER_BANK_ACCOUNT.ID.ne(id))
                        .execute());
    }

    private MemberBankAccountRecord toRow(MemberId member, BankAccount account) {
        var id = account.id().value();
        var number = account.number();
        var row = new MemberBankAccountRecord();
        row.setId(id);
        row.setMemberId(member);
        row.setBankCode(number.bankCode());
        row.setNumberEncrypted(cipher.encrypt(number.digits().reveal(), NUMBER, id));
        row.setNumberIndex(index.index(number.bankCode() + "-" + number.digits().reveal(), NUMBER_INDEX));
        row.setHolderNameEncrypted(cipher.encrypt(account.holderName().reveal(), HOLDER_NAME, id));
        row.setIsDefault(false);
        row.setAddedAt(account.addedAt());
        return row;
    }

    private BankAccount toAccount(MemberBankAccountRecord row) {
        var id = row.getId();
        var digits = new HiddenText(cipher.decrypt(row.getNumberEncrypted(), NUMBER, id));
        return new BankAccount(
                new BankAccountId(id),
                new BankAccountNumber(row.getBankCode(), digits),
                new HiddenText(cipher.decrypt(row.getHolderNameEncrypted(), HOLDER_NAME, id)),
                row.getAddedAt());
    }
}
