package com.pikcur.domain.ledger.port;

import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.shared.SettableClock;
import java.time.Instant;

class InMemoryPayoutGatewayTest implements PayoutGatewayContract {

    private final InMemoryPayoutGateway bank =
            new InMemoryPayoutGateway(new SettableClock(Instant.parse("2026-03-02T03:00:00Z")));

    @Override
    public PayoutGateway gateway() {
        return bank;
    }

    @Override
    public void settle(PayoutId id) {
        bank.settle(id);
    }

    @Override
    public void fail(PayoutId id, String bankCode) {
        bank.fail(id, bankCode);
    }

    @Override
    public void returnLate(PayoutId id) {
        bank.returnLate(id);
    }

    @Override
    public void nextTransferIsNotHeard() {
        bank.silentOnceBefore();
    }

    @Override
    public void nextTransferIsNotAnswered() {
        bank.silentOnceAfter();
    }

    @Override
    public int transfers(PayoutId id) {
        return bank.transfers();
    }
}
