package com.pikcur.persistence.member;

import static com.pikcur.domain.member.MemberFixtures.HOME;
import static com.pikcur.persistence.schema.Tables.MEMBER_AUDIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.member.port.AuditTrailContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqAuditTrailTest implements AuditTrailContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final AuditTrail audit = new JooqAuditTrail(database.db());

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public List<AuditEntry> kept(MemberId member) {
        return database.db()
                .selectFrom(MEMBER_AUDIT)
                .where(MEMBER_AUDIT.MEMBER_ID.eq(member))
                .orderBy(MEMBER_AUDIT.ID)
                .fetch(row -> new AuditEntry(
                        row.getMemberId(),
                        row.getByMemberId(),
                        row.getAction(),
                        row.getDetail(),
                        new Source(row.getAddress(), row.getDevice()),
                        row.getDoneAt()));
    }

    @Test
    void what_stands_can_neither_be_changed_nor_removed() {
        var member = new MemberId(UUID.randomUUID());
        var entry = AuditEntry.own(member, AuditAction.SIGNED_IN, HOME, THEN);
        audit.append(entry);

        assertThatThrownBy(() -> database.db()
                        .update(MEMBER_AUDIT)
                        .set(MEMBER_AUDIT.DETAIL, "nothing happened")
                        .execute())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.db().deleteFrom(MEMBER_AUDIT).execute())
                .hasMessageContaining("never shortened");

        assertThat(kept(member)).containsExactly(entry);
    }
}
