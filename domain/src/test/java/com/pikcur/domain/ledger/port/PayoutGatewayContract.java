package com.pikcur.domain.ledger.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.PayoutAnswer;
import com.pikcur.domain.ledger.PayoutAnswer.Failed;
import com.pikcur.domain.ledger.PayoutAnswer.InTransit;
import com.pikcur.domain.ledger.PayoutAnswer.NeverHeard;
import com.pikcur.domain.ledger.PayoutAnswer.Settled;
import com.pikcur.domain.ledger.PayoutAnswer.Unknown;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PayoutGateway} promises. */
public interface PayoutGatewayContract {

    Money AMOUNT = Money.won(91_700);

    PayoutGateway gateway();

    /** The money has arrived. */
    void settle(PayoutId id);

    /** The other bank does not take it. */
    void fail(PayoutId id, String bankCode);

    /** The money has arrived, and days later it comes back. */
    void returnLate(PayoutId id);

    /** The bank does not hear the next transfer. */
    void nextTransferIsNotHeard();

    /** The bank does the next transfer, and its answer gets lost. */
    void nextTransferIsNotAnswered();

    /** How many transfers the bank has taken under this number. */
    int transfers(PayoutId id);

    @Test
    default void a_transfer_is_on_its_way_until_it_has_arrived() {
        var id = anId();

        assertThat(send(id)).isEqualTo(new InTransit());
        assertThat(gateway().find(id)).isEqualTo(new InTransit());

        settle(id);
        assertThat(gateway().find(id)).isInstanceOf(Settled.class);
    }

    @Test
    default void a_transfer_the_other_bank_does_not_take_has_failed() {
        var id = anId();
        send(id);

        fail(id, "ACCOUNT_CLOSED");

        assertThat(gateway().find(id))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.bankCode()).isEqualTo("ACCOUNT_CLOSED"));
    }

    @Test
    default void money_that_has_arrived_may_come_back_days_later() {
        var id = anId();
        send(id);
        settle(id);

        returnLate(id);

        assertThat(gateway().find(id)).isInstanceOf(Failed.class);
    }

    @Test
    default void the_same_transfer_twice_is_one_transfer() {
        var id = anId();
        send(id);

        assertThat(send(id)).isEqualTo(new InTransit());
        settle(id);
        assertThat(send(id)).isEqualTo(gateway().find(id)).isInstanceOf(Settled.class);
        assertThat(transfers(id)).isOne();
    }

    @Test
    default void the_same_transfer_many_times_at_once_is_one_transfer() {
        var id = anId();

        AtOnce.each(8, _ -> send(id));

        assertThat(gateway().find(id)).isEqualTo(new InTransit());
        assertThat(transfers(id)).isOne();
    }

    @Test
    default void another_amount_under_the_same_number_is_never_sent() {
        var id = anId();
        send(id);

        assertThat(send(id, Money.won(1_000))).isInstanceOf(Unknown.class);
        assertThat(transfers(id)).isOne();
    }

    @Test
    default void a_transfer_nobody_asked_for_was_never_heard_of() {
        assertThat(gateway().find(anId())).isEqualTo(new NeverHeard());
    }

    @Test
    default void a_transfer_that_was_not_heard_is_unknown_and_done_when_asked_again() {
        var id = anId();
        nextTransferIsNotHeard();

        assertThat(send(id)).isInstanceOf(Unknown.class);
        assertThat(gateway().find(id)).isEqualTo(new NeverHeard());
        assertThat(send(id)).isEqualTo(new InTransit());
    }

    @Test
    default void a_transfer_that_was_not_answered_is_unknown_and_not_done_again() {
        var id = anId();
        nextTransferIsNotAnswered();

        assertThat(send(id)).isInstanceOf(Unknown.class);
        assertThat(gateway().find(id)).isEqualTo(new InTransit());
        assertThat(send(id)).isEqualTo(new InTransit());
        assertThat(transfers(id)).isOne();
    }

    private PayoutAnswer send(PayoutId id) {
        return send(id, AMOUNT);
    }

    private PayoutAnswer send(PayoutId id, Money amount) {
        var account = new BankAccountNumber("004", new HiddenText("11012345678"));
        return gateway().send(id, account, new HiddenText("김미나"), amount);
    }

    private static PayoutId anId() {
        return new PayoutId(UUID.randomUUID());
    }
}
