package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_AUDIT;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import org.jooq.DSLContext;

/** The audit trail in MariaDB, where triggers refuse to change or remove what stands. */
public final class JooqAuditTrail implements AuditTrail {

    private final DSLContext db;

    public JooqAuditTrail(DSLContext db) {
        this.db = db;
    }

    @Override
    public void append(AuditEntry entry) {
        db.insertInto(MEMBER_AUDIT)
                .set(MEMBER_AUDIT.MEMBER_ID, entry.member())
                .set(MEMBER_AUDIT.BY_MEMBER_ID, entry.by())
                .set(MEMBER_AUDIT.ACTION, entry.action())
                .set(MEMBER_AUDIT.DETAIL, entry.detail())
                .set(MEMBER_AUDIT.ADDRESS, entry.source().address())
                .set(MEMBER_AUDIT.DEVICE, entry.source().device())
                .set(MEMBER_AUDIT.DONE_AT, entry.at())
                .execute();
    }

    @Override
    public boolean hasSignedIn(MemberId member, String address, Instant since) {
        return db.fetchExists(db.selectOne()
                .from(MEMBER_AUDIT)
                .where(MEMBER_AUDIT.MEMBER_ID.eq(member))
                .and(MEMBER_AUDIT.ACTION.eq(AuditAction.SIGNED_IN))
                .and(MEMBER_AUDIT.ADDRESS.eq(address))
                .and(MEMBER_AUDIT.DONE_AT.ge(since)));
    }
}
