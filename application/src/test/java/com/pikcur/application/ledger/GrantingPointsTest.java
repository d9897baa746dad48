package com.pikcur.application.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.BUYER;
import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.SELLER;
import static com.pikcur.domain.member.MemberFixtures.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.ledger.GrantPoints.Outcome;
import com.pikcur.domain.ledger.Account.Points;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.RequestKeyReused;
import com.pikcur.domain.shared.SettableClock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantingPointsTest {

    private static final UUID GIFT = UUID.randomUUID();
    private static final MemberId ADMIN = SELLER;

    private final LedgerDesk desk = new LedgerDesk(new SettableClock(NOW));

    @BeforeEach
    void somebody_is_there() {
        desk.has(BUYER);
    }

    @Test
    void points_are_given_and_it_is_noted_by_whom_and_why() {
        assertThat(grant(GIFT, BUYER, 500)).isEqualTo(new Outcome.Granted(Money.won(500), Money.won(500)));

        assertThat(desk.audit.kept(BUYER))
                .containsExactly(new AuditEntry(BUYER, ADMIN, AuditAction.POINTS_GRANTED, "500: Sorry.", HOME, NOW));
    }

    @Test
    void the_same_gift_twice_is_one() {
        grant(GIFT, BUYER, 500);

        assertThat(grant(GIFT, BUYER, 500)).isEqualTo(new Outcome.Granted(Money.won(500), Money.won(500)));

        assertThat(desk.audit.kept(BUYER)).hasSize(1);
        assertThatThrownBy(() -> grant(GIFT, BUYER, 501)).isInstanceOf(RequestKeyReused.class);
    }

    @Test
    void gifts_add_up() {
        grant(GIFT, BUYER, 500);

        assertThat(grant(UUID.randomUUID(), BUYER, 1)).isEqualTo(new Outcome.Granted(Money.won(1), Money.won(501)));
    }

    @Test
    void nobody_is_generous_to_themself() {
        assertThat(grant(GIFT, ADMIN, 500)).isEqualTo(new Outcome.NotOneself());
        assertThat(desk.books.balance(new Points(ADMIN))).isEqualTo(Money.ZERO);
    }

    @Test
    void nothing_is_given_to_somebody_who_is_not_there_or_has_left() {
        assertThatThrownBy(() -> grant(GIFT, new MemberId(UUID.randomUUID()), 500))
                .isInstanceOf(NoSuchMember.class);

        desk.accounts.save(desk.accounts.find(BUYER).orElseThrow().withdraw(NOW));
        assertThatThrownBy(() -> grant(GIFT, BUYER, 500)).isInstanceOf(NoSuchMember.class);
    }

    private Outcome grant(UUID gift, MemberId member, long points) {
        return desk.grantPoints()
                .handle(new GrantPoints.Command(gift, ADMIN, member, Money.won(points), "Sorry.", HOME));
    }
}
