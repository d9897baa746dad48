package com.pikcur.domain.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.ORDER;
import static com.pikcur.domain.ledger.LedgerFixtures.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.Account.Guard;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Stream<Account> ALL = Stream.of(
            new Account.Clearing("toss"),
            new Account.Escrow(ORDER),
            new Account.RefundsDue(ORDER),
            new Account.Available(SELLER),
            new Account.Held(SELLER),
            new Account.Debt(SELLER),
            new Account.Points(SELLER),
            new Account.PointsReserved(ORDER),
            new Account.PointsIssued(),
            new Account.Fees(),
            new Account.Penalties(),
            new Account.PayoutsInTransit(),
            new Account.Bank());

    @Test
    void every_account_has_a_kind_of_its_own() {
        assertThat(ALL.map(Account::kind)).containsExactly(AccountKind.values());
    }

    @Test
    void what_belongs_to_members_and_orders_is_guarded_on_its_credit_side() {
        assertThat(Stream.of(
                        new Account.Escrow(ORDER),
                        new Account.RefundsDue(ORDER),
                        new Account.Available(SELLER),
                        new Account.Held(SELLER),
                        new Account.Points(SELLER),
                        new Account.PointsReserved(ORDER)))
                .extracting(Account::guard)
                .containsOnly(Guard.CREDIT);
    }

    @Test
    void what_a_member_owes_is_guarded_on_its_debit_side() {
        assertThat(new Account.Debt(SELLER).guard()).isEqualTo(Guard.DEBIT);
    }

    @Test
    void what_is_the_house_s_own_is_not_guarded() {
        assertThat(Stream.of(
                        new Account.Clearing("toss"),
                        new Account.PointsIssued(),
                        new Account.Fees(),
                        new Account.Penalties(),
                        new Account.PayoutsInTransit(),
                        new Account.Bank()))
                .extracting(Account::guard)
                .containsOnly(Guard.NONE);
    }
}
