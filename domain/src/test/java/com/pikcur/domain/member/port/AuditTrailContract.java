package com.pikcur.domain.member.port;

import static com.pikcur.domain.member.MemberFixtures.ELSEWHERE;
import static com.pikcur.domain.member.MemberFixtures.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} promises. */
public interface AuditTrailContract {

    Instant THEN = Instant.parse("2026-11-02T09:30:00.123456Z");

    AuditTrail audit();

    Transactions transactions();

    /** Everything kept about a member, in the order it came. */
    List<AuditEntry> kept(MemberId member);

    @Test
    default void what_was_appended_is_kept_in_order() {
        var member = aMember();
        var first = AuditEntry.own(member, AuditAction.SIGNED_UP, HOME, THEN);
        var second = new AuditEntry(member, aMember(), AuditAction.BLOCKED, "sold a copy", ELSEWHERE, THEN);

        audit().append(first);
        audit().append(second);

        assertThat(kept(member)).containsExactly(first, second);
    }

    @Test
    default void a_rolled_back_transaction_leaves_nothing_behind() {
        var member = aMember();

        assertThatThrownBy(() -> transactions().execute(() -> {
                    audit().append(AuditEntry.own(member, AuditAction.SIGNED_IN, HOME, THEN));
                    throw new IllegalArgumentException("expected");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(kept(member)).isEmpty();
    }

    @Test
    default void from_where_somebody_signed_in_lately_is_known() {
        var member = aMember();
        audit().append(AuditEntry.own(member, AuditAction.SIGNED_IN, HOME, THEN));
        audit().append(AuditEntry.own(member, AuditAction.SIGN_IN_LOCKED, ELSEWHERE, THEN));

        assertThat(audit().hasSignedIn(member, HOME.address(), THEN)).isTrue();
        assertThat(audit().hasSignedIn(member, HOME.address(), THEN.plusNanos(1_000)))
                .isFalse();
        assertThat(audit().hasSignedIn(member, ELSEWHERE.address(), THEN)).isFalse();
        assertThat(audit().hasSignedIn(aMember(), HOME.address(), THEN)).isFalse();
    }

    private static MemberId aMember() {
        return new MemberId(UUID.randomUUID());
    }
}
