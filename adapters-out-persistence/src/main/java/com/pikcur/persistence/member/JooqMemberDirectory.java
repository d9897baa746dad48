package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;

import com.pikcur.domain.member.DirectoryEntry;
import com.pikcur.domain.member.Naming;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.MemberAccountRecord;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;

/** Who is who, from the accounts in MariaDB. */
public final class JooqMemberDirectory implements MemberDirectory {

    private final DSLContext db;

    public JooqMemberDirectory(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<DirectoryEntry> find(MemberId member) {
        return db.selectFrom(MEMBER_ACCOUNT)
                .where(MEMBER_ACCOUNT.MEMBER_ID.eq(member))
                .and(MEMBER_ACCOUNT.WITHDRAWN_AT.isNull())
                .fetchOptional(JooqMemberDirectory::toEntry);
    }

    @Override
    public Naming rename(MemberId member, Nickname nickname) {
        try {
            db.update(MEMBER_ACCOUNT)
                    .set(MEMBER_ACCOUNT.NICKNAME, nickname.value())
                    .set(MEMBER_ACCOUNT.NICKNAME_KEY, nickname.key())
                    .where(MEMBER_ACCOUNT.MEMBER_ID.eq(member))
                    .execute();
            return Naming.GIVEN;
        } catch (DuplicateKeyException _) {
            // Somebody else has it; nothing but this statement is undone.
            return Naming.TAKEN;
        }
    }

    private static DirectoryEntry toEntry(MemberAccountRecord row) {
        return new DirectoryEntry(
                row.getMemberId(),
                new HiddenText(row.getEmail()),
                new Nickname(row.getNickname()),
                row.getRoles(),
                row.getCreatedAt());
    }
}
