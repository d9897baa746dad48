package com.pikcur.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.PayoutAnswer.Failed;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.port.PayoutGateway;
import com.pikcur.domain.ledger.port.PayoutGatewayContract;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.sandbox.bank.SandboxBank;
import com.pikcur.sandbox.wire.Fault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Transfers against the sandbox's bank, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class BankContractTest implements PayoutGatewayContract {

    private final SandboxBank bank = SandboxBank.start(Clock.systemUTC(), Duration.ofDays(1), Duration.ofDays(1));
    private final BankPayoutGateway gateway = new BankPayoutGateway(
            new BankSettings(
                    URI.create(bank.url()), new HiddenText(bank.key()), Duration.ofSeconds(5), Duration.ofSeconds(30)),
            Clock.systemUTC());

    @AfterAll
    void close() {
        gateway.close();
        bank.close();
    }

    @Override
    public PayoutGateway gateway() {
        return gateway;
    }

    @Override
    public void settle(PayoutId id) {
        assertThat(bank.settle(id.value().toString())).isPresent();
    }

    @Override
    public void fail(PayoutId id, String bankCode) {
        assertThat(bank.fail(id.value().toString(), bankCode)).isPresent();
    }

    @Override
    public void returnLate(PayoutId id) {
        assertThat(bank.returnLate(id.value().toString())).isPresent();
    }

    @Override
    public void nextTransferIsNotHeard() {
        bank.faults().script("send", Fault.HTML_502, 1);
    }

    @Override
    public void nextTransferIsNotAnswered() {
        bank.faults().script("send", Fault.HTML_502_AFTER, 1);
    }

    @Override
    public int transfers(PayoutId id) {
        return (int) bank.transfers().stream()
                .filter(transfer -> transfer.reference().equals(id.value().toString()))
                .count();
    }

    @Test
    void an_account_that_is_closed_has_failed_at_once() {
        var closed = new BankAccountNumber("004", new HiddenText("110123450000"));

        assertThat(gateway.send(new PayoutId(UUID.randomUUID()), closed, new HiddenText("김미나"), AMOUNT))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.bankCode()).isEqualTo("ACCOUNT_CLOSED"));
    }
}
