package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_RECOVERY_CODE;
import static com.pikcur.persistence.schema.Tables.MEMBER_SECOND_FACTOR;

import com.pikcur.domain.member.AuthenticatorSecret;
import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.member.SecondFactor.State;
import com.pikcur.domain.member.port.SecondFactorRepository;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.MemberSecondFactorRecord;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Second factors in MariaDB, their secrets encrypted. */
public final class JooqSecondFactorRepository implements SecondFactorRepository {

    private static final String SECRET = "member_second_factor.secret_encrypted";

    private final DSLContext db;
    private final PersonalDataCipher cipher;

    public JooqSecondFactorRepository(DSLContext db, PersonalDataCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    @Override
    public Optional<SecondFactor> find(MemberId member) {
        return db.selectFrom(MEMBER_SECOND_FACTOR)
                .where(MEMBER_SECOND_FACTOR.MEMBER_ID.eq(member))
                .fetchOptional(this::toSecondFactor);
    }

    /** The factor's row is locked; its recovery codes change under that lock alone. */
    @Override
    public Optional<SecondFactor> findLocked(MemberId member) {
        return db.selectFrom(MEMBER_SECOND_FACTOR)
                .where(MEMBER_SECOND_FACTOR.MEMBER_ID.eq(member))
                .forUpdate()
                .fetchOptional(this::toSecondFactor);
    }

    private SecondFactor toSecondFactor(MemberSecondFactorRecord row) {
        var member = row.getMemberId();
        var secret = cipher.decrypt(row.getSecretEncrypted(), SECRET, member.value());
        var state = Optional.ofNullable(row.getLastUsedStep())
                .<State>map(step -> new State.Active(step, recoveryCodesOf(member)))
                .orElseGet(State.Pending::new);
        return new SecondFactor(member, new AuthenticatorSecret(new HiddenText(secret)), state);
    }

    private Set<Bytes32> recoveryCodesOf(MemberId member) {
        return db.select(MEMBER_RECOVERY_CODE.CODE_DIGEST)
                .from(MEMBER_RECOVERY_CODE)
                .where(MEMBER_RECOVERY_CODE.MEMBER_ID.eq(member))
                .fetchSet(MEMBER_RECOVERY_CODE.CODE_DIGEST);
    }

    @Override
    public void put(SecondFactor factor) {
        var row = toRecord(factor);
        db.insertInto(MEMBER_SECOND_FACTOR)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
        var left = factor.active().map(State.Active::unusedRecoveryCodes).orElse(Set.of());
        var stored = recoveryCodesOf(factor.member());
        forget(factor.member(), without(stored, left));
        keep(factor.member(), without(left, stored));
    }

    private MemberSecondFactorRecord toRecord(SecondFactor factor) {
        var row = new MemberSecondFactorRecord();
        row.setMemberId(factor.member());
        row.setSecretEncrypted(cipher.encrypt(
                factor.secret().base32().reveal(), SECRET, factor.member().value()));
        row.setLastUsedStep(factor.active().map(State.Active::lastUsedStep).orElse(null));
        return row;
    }

    private static Set<Bytes32> without(Set<Bytes32> some, Set<Bytes32> others) {
        return some.stream().filter(code -> !others.contains(code)).collect(Collectors.toUnmodifiableSet());
    }

    private void forget(MemberId member, Set<Bytes32> digests) {
        if (!digests.isEmpty()) {
            db.deleteFrom(MEMBER_RECOVERY_CODE)
                    .where(MEMBER_RECOVERY_CODE.MEMBER_ID.eq(member))
                    .and(MEMBER_RECOVERY_CODE.CODE_DIGEST.in(digests))
                    .execute();
        }
    }

    private void keep(MemberId member, Set<Bytes32> digests) {
        if (!digests.isEmpty()) {
            db.insertInto(MEMBER_RECOVERY_CODE, MEMBER_RECOVERY_CODE.MEMBER_ID, MEMBER_RECOVERY_CODE.CODE_DIGEST)
                    .valuesOfRows(digests.stream()
                            .map(digest -> DSL.row(member, digest))
                            .toList())
                    .execute();
        }
    }

    /** Its recovery codes go with it. */
    @Override
    public void remove(MemberId member) {
        db.deleteFrom(MEMBER_SECOND_FACTOR)
                .where(MEMBER_SECOND_FACTOR.MEMBER_ID.eq(member))
                .execute();
    }
}
