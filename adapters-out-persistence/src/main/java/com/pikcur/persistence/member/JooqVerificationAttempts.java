package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_VERIFICATION;

import com.pikcur.domain.member.VerificationAttempt;
import com.pikcur.domain.member.VerificationAttempt.Stage;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.member.port.HandleTaken;
import com.pikcur.domain.member.port.VerificationAttemptRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.MemberVerificationRecord;
import com.pikcur.persistence.shared.MariaDbErrors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Attempts to prove identities in MariaDB. */
public final class JooqVerificationAttempts implements VerificationAttemptRepository {

    private final DSLContext db;

    public JooqVerificationAttempts(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Instant> begunSince(MemberId member, Instant since) {
        HeldMember.hold(db, member);
        return db.select(MEMBER_VERIFICATION.REQUESTED_AT)
                .from(MEMBER_VERIFICATION)
                .where(MEMBER_VERIFICATION.MEMBER_ID.eq(member), MEMBER_VERIFICATION.REQUESTED_AT.gt(since))
                .orderBy(MEMBER_VERIFICATION.REQUESTED_AT)
                .fetch(MEMBER_VERIFICATION.REQUESTED_AT);
    }

    @Override
    public Optional<VerificationAttempt> findLocked(VerificationId id) {
        return db.selectFrom(MEMBER_VERIFICATION)
                .where(MEMBER_VERIFICATION.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqVerificationAttempts::toAttempt);
    }

    @Override
    public void add(VerificationAttempt attempt) {
        db.insertInto(MEMBER_VERIFICATION).set(toRow(attempt)).execute();
    }

    @Override
    public void save(VerificationAttempt attempt) {
        try {
            db.update(MEMBER_VERIFICATION)
                    .set(toRow(attempt))
                    .where(MEMBER_VERIFICATION.ID.eq(attempt.id().value()))
                    .execute();
        } catch (RuntimeException failure) {
            // Whatever it is wrapped in, only the one duplicate is taken for an answer.
            if (MariaDbErrors.isDuplicate(failure, "member_verification_handle")) {
                throw new HandleTaken();
            }
            throw failure;
        }
    }

    private static MemberVerificationRecord toRow(VerificationAttempt attempt) {
        var row = new MemberVerificationRecord();
        row.setId(attempt.id().value());
        row.setMemberId(attempt.member());
        row.setRequestedAt(attempt.requestedAt());
        row.setStage(attempt.stage().name());
        row.setHandle(attempt.handle().orElse(null));
        row.setCodesTried(attempt.codesTried());
        row.setSettledAt(attempt.settledAt().orElse(null));
        return row;
    }

    private static VerificationAttempt toAttempt(MemberVerificationRecord row) {
        return new VerificationAttempt(
                new VerificationId(row.getId()),
                row.getMemberId(),
                row.getRequestedAt(),
                Stage.valueOf(row.getStage()),
                Optional.ofNullable(row.getHandle()),
                row.getCodesTried(),
                Optional.ofNullable(row.getSettledAt()));
    }
}
