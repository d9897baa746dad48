package com.pikcur.application.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.BUYER;
import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.ledger.LedgerQueries.Wallet;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.NoSuchPayout;
import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutAnswer;
import com.pikcur.domain.ledger.PayoutEvent;
import com.pikcur.domain.ledger.PayoutEvent.PayoutRequested;
import com.pikcur.domain.ledger.PayoutEvent.PayoutReturned;
import com.pikcur.domain.ledger.PayoutEvent.PayoutSettled;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.PayoutOutcome;
import com.pikcur.domain.ledger.PayoutOutcome.Accepted;
import com.pikcur.domain.ledger.PayoutOutcome.BelowMinimum;
import com.pikcur.domain.ledger.PayoutOutcome.InsufficientFunds;
import com.pikcur.domain.ledger.PayoutOutcome.MemberNotActive;
import com.pikcur.domain.ledger.PayoutOutcome.NoBankAccount;
import com.pikcur.domain.ledger.PayoutStatus;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.NoSuchBankAccount;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.RequestKeyReused;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PayingOutTest {

    private static final PayoutId ID = new PayoutId(UUID.randomUUID());

    private final SettableClock clock = new SettableClock(NOW);
    private final LedgerDesk desk = new LedgerDesk(clock);

    @BeforeEach
    void a_seller_has_earned_something() {
        desk.has(SELLER);
        desk.has(BUYER);
        desk.earns(SELLER, 50_000);
    }

    @Test
    void what_is_asked_for_is_held_until_the_bank_takes_it() {
        assertThat(ask(20_000)).isInstanceOf(Accepted.class);
        assertWallet(30_000, 20_000);

        desk.goOn();
        assertWallet(30_000, 0);
        assertThat(status()).isEqualTo(PayoutStatus.IN_TRANSIT);
        assertThat(desk.bank.orderOf(ID).orElseThrow().amount()).isEqualTo(Money.won(20_000));
        assertThat(desk.bank.orderOf(ID).orElseThrow().to())
                .isEqualTo(desk.bankAccounts.find(SELLER).all().getFirst().number());
    }

    @Test
    void money_that_arrives_is_settled_and_looked_at_for_some_days_more() {
        ask(20_000);
        desk.goOn();
        desk.bank.settle(ID);

        later(Duration.ofMinutes(1));
        assertThat(status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(lookAt())
                .contains(clock.instant().minus(Duration.ofMinutes(1)).plus(Duration.ofHours(1)));

        later(Duration.ofHours(1));
        later(Duration.ofDays(1));
        assertThat(lookAt()).isEmpty();
        assertThat(desk.events.published(PayoutEvent.class))
                .hasExactlyElementsOfTypes(PayoutRequested.class, PayoutSettled.class);
    }

    @Test
    void money_that_comes_back_after_it_had_arrived_is_the_member_s_again() {
        ask(20_000);
        desk.goOn();
        desk.bank.settle(ID);
        later(Duration.ofMinutes(1));
        desk.bank.returnLate(ID);

        later(Duration.ofHours(1));

        assertThat(status()).isEqualTo(PayoutStatus.RETURNED);
        assertWallet(50_000, 0);
        assertThat(lookAt()).isEmpty();
        assertThat(desk.events.published(PayoutReturned.class)).singleElement().matches(PayoutReturned::late);
        assertThat(desk.books.trialBalance().values().stream()
                        .mapToLong(won -> won)
                        .sum())
                .isZero();
    }

    @Test
    void money_the_other_bank_does_not_take_is_the_member_s_again() {
        ask(20_000);
        desk.goOn();
        desk.bank.fail(ID, "ACCOUNT_CLOSED");

        later(Duration.ofMinutes(1));

        assertWallet(50_000, 0);
        assertThat(desk.events.published(PayoutReturned.class))
                .singleElement()
                .matches(returned -> !returned.late() && returned.reason().equals("ACCOUNT_CLOSED"));
    }

    @Test
    void money_the_bank_refuses_at_once_is_the_member_s_again() {
        desk.bank.refuseNext("LIMIT");
        ask(20_000);
        desk.goOn();

        assertWallet(50_000, 0);
        assertThat(sendAt()).isEmpty();
    }

    @Test
    void a_bank_that_did_not_hear_is_told_again() {
        desk.bank.silentOnceBefore();
        ask(20_000);
        desk.goOn();
        assertThat(status()).isEqualTo(PayoutStatus.REQUESTED);
        assertWallet(30_000, 20_000);
        assertThat(sendAt()).contains(NOW.plus(Duration.ofMinutes(2)));

        later(Duration.ofMinutes(2));

        assertThat(status()).isEqualTo(PayoutStatus.IN_TRANSIT);
        assertThat(desk.bank.transfers()).isOne();
    }

    @Test
    void a_bank_that_heard_and_was_not_heard_does_not_pay_twice() {
        desk.bank.silentOnceAfter();
        ask(20_000);
        desk.goOn();
        assertThat(status()).isEqualTo(PayoutStatus.REQUESTED);
        desk.bank.settle(ID);

        later(Duration.ofMinutes(2));

        assertThat(status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(desk.bank.transfers()).isOne();
    }

    @Test
    void a_bank_that_is_away_is_asked_for_as_long_as_it_takes() {
        desk.bank.goAway();
        ask(20_000);
        for (var times = 0; times < 5; times++) {
            later(Duration.ofMinutes(10));
            assertThat(status()).isEqualTo(PayoutStatus.REQUESTED);
        }
        desk.bank.comeBack();

        later(Duration.ofMinutes(10));
        assertThat(status()).isEqualTo(PayoutStatus.IN_TRANSIT);

        desk.bank.goAway();
        later(Duration.ofMinutes(5));
        assertThat(status()).isEqualTo(PayoutStatus.IN_TRANSIT);
        assertThat(lookAt()).contains(clock.instant().plus(Duration.ofMinutes(5)));
    }

    /** A bank forgets what it refuses: were the refusal believed, what another attempt has sent would be paid twice. */
    @Test
    void a_refusal_that_comes_after_the_next_attempt_began_gives_nothing_back() {
        ask(20_000);
        var first = desk.inquiry().begin(ID, _ -> true).orElseThrow();
        clock.advance(Duration.ofMinutes(2));
        assertThat(desk.inquiry().begin(ID, _ -> true)).isPresent();

        desk.inquiry().hear(first, new PayoutAnswer.Failed("LIMIT", NOW));

        assertWallet(30_000, 20_000);
        assertThat(status()).isEqualTo(PayoutStatus.REQUESTED);
    }

    @Test
    void a_timer_that_goes_off_twice_asks_the_bank_once() {
        ask(20_000);
        desk.sendPayout().handle(ID);
        desk.sendPayout().handle(ID);
        desk.lookAtPayout().handle(ID);

        assertThat(payout().asked()).isZero();
        assertThat(status()).isEqualTo(PayoutStatus.IN_TRANSIT);
        assertThatThrownBy(() -> desk.sendPayout().handle(new PayoutId(UUID.randomUUID())))
                .isInstanceOf(NoSuchPayout.class);
    }

    @Test
    void a_timer_that_goes_off_too_early_goes_off_again_in_time() {
        desk.bank.silentOnceBefore();
        ask(20_000);
        desk.goOn();
        var next = sendAt();
        desk.timers.cancel(new Timer(PayoutRecords.SENDING, ID.value()));

        clock.advance(Duration.ofMinutes(2).minusNanos(1));
        desk.sendPayout().handle(ID);
        assertThat(payout().asked()).isOne();
        assertThat(sendAt()).isEqualTo(next);

        later(Duration.ofNanos(1));
        assertThat(status()).isEqualTo(PayoutStatus.IN_TRANSIT);
    }

    @Test
    void the_least_and_the_most_can_be_asked_for_and_not_a_won_less_or_more() {
        assertThat(ask(999)).isEqualTo(new BelowMinimum(Money.won(1_000)));
        assertThat(ask(50_001)).isEqualTo(new InsufficientFunds(Money.won(50_000)));
        assertThat(ask(1_000)).isInstanceOf(Accepted.class);
        assertThat(askAnew(49_000)).isInstanceOf(Accepted.class);
        assertWallet(0, 50_000);
    }

    @Test
    void what_is_owed_is_not_paid_out() {
        var order = new OrderId(UUID.randomUUID());
        desk.post(Journal.penaltyImposed(order, SELLER, Money.won(10_000), Money.ZERO, BUYER, Money.won(5_000), NOW));

        assertThat(ask(40_001)).isEqualTo(new InsufficientFunds(Money.won(40_000)));
        assertThat(ask(40_000)).isInstanceOf(Accepted.class);
    }

    @Test
    void the_same_request_twice_is_one_payout() {
        ask(20_000);

        assertThat(ask(20_000)).isInstanceOf(Accepted.class);

        assertWallet(30_000, 20_000);
        assertThat(desk.payouts.all()).hasSize(1);
        assertThatThrownBy(() -> ask(20_001)).isInstanceOf(RequestKeyReused.class);
    }

    @Test
    void of_many_requests_at_once_no_more_is_accepted_than_is_there() {
        var outcomes = AtOnce.each(16, _ -> askAnew(20_000));

        assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(2);
        assertWallet(10_000, 40_000);
    }

    @Test
    void money_goes_to_the_account_that_was_named_and_to_no_other_member_s() {
        var second = desk.addBankAccount(SELLER, "22012345678");
        var bobs = desk.bankAccounts.find(BUYER).defaultId().orElseThrow();

        assertThatThrownBy(() -> ask(20_000, Optional.of(bobs))).isInstanceOf(NoSuchBankAccount.class);
        assertThat(ask(20_000, Optional.of(second))).isInstanceOf(Accepted.class);

        desk.bankAccounts.save(BankAccounts.none(SELLER));
        desk.goOn();
        assertThat(desk.bank.orderOf(ID).orElseThrow().to().lastDigits()).isEqualTo("5678");
        assertThat(desk.bank.orderOf(ID).orElseThrow().to().digits().reveal()).isEqualTo("22012345678");
    }

    @Test
    void nobody_is_paid_without_a_bank_account() {
        desk.bankAccounts.save(BankAccounts.none(SELLER));

        assertThat(ask(20_000)).isEqualTo(new NoBankAccount());
    }

    @Test
    void a_member_who_is_blocked_or_has_left_is_not_paid() {
        var account = desk.accounts.find(SELLER).orElseThrow();
        desk.accounts.save(account.block(new AccountState.Blocked("fraud", BUYER, NOW, Optional.empty())));
        assertThat(ask(20_000)).isEqualTo(new MemberNotActive());

        desk.accounts.save(account.withdraw(NOW));
        assertThat(ask(20_000)).isEqualTo(new MemberNotActive());
        assertWallet(50_000, 0);
    }

    @Test
    void a_payout_is_shown_to_its_member_alone() {
        ask(20_000);

        assertThat(desk.showPayout().handle(ID, SELLER).id()).isEqualTo(ID);
        assertThatThrownBy(() -> desk.showPayout().handle(ID, BUYER)).isInstanceOf(NoSuchPayout.class);
    }

    @Test
    void members_can_take_along_where_their_money_went() {
        ask(20_000);

        assertThat(new PayoutData(desk.queries).about(SELLER).toString()).contains("11012345678", "20000", "REQUESTED");
        assertThat(new PayoutData(desk.queries).about(BUYER)).isEqualTo(List.of());
    }

    private PayoutOutcome ask(long won) {
        return ask(won, Optional.empty());
    }

    private PayoutOutcome ask(long won, Optional<BankAccountId> to) {
        return desk.requestPayout().handle(new RequestPayout.Command(ID, SELLER, Money.won(won), to));
    }

    private PayoutOutcome askAnew(long won) {
        return desk.requestPayout()
                .handle(new RequestPayout.Command(
                        new PayoutId(UUID.randomUUID()), SELLER, Money.won(won), Optional.empty()));
    }

    private void later(Duration passed) {
        clock.advance(passed);
        desk.goOn();
    }

    private Payout payout() {
        return desk.payouts.find(ID).orElseThrow();
    }

    private PayoutStatus status() {
        return payout().status();
    }

    private Optional<Instant> sendAt() {
        return desk.timers.at(new Timer(PayoutRecords.SENDING, ID.value()));
    }

    private Optional<Instant> lookAt() {
        return desk.timers.at(new Timer(PayoutRecords.LOOK, ID.value()));
    }

    private void assertWallet(long available, long held) {
        assertThat(desk.queries.wallet(SELLER))
                .extracting(Wallet::available, Wallet::held)
                .containsExactly(Money.won(available), Money.won(held));
    }
}
