package com.pikcur.domain.ledger.port;

import com.pikcur.domain.ledger.PayoutAnswer;
import com.pikcur.domain.ledger.PayoutAnswer.Failed;
import com.pikcur.domain.ledger.PayoutAnswer.InTransit;
import com.pikcur.domain.ledger.PayoutAnswer.NeverHeard;
import com.pikcur.domain.ledger.PayoutAnswer.Settled;
import com.pikcur.domain.ledger.PayoutAnswer.Unknown;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bank in memory, which transfers when a test says so. */
public final class InMemoryPayoutGateway implements PayoutGateway {

    private enum Silence {
        NONE,
        BEFORE,
        AFTER
    }

    /** What the bank was asked to do. */
    public record Order(BankAccountNumber to, HiddenText holderName, Money amount) {}

    private record Transfer(Order order, PayoutAnswer answer) {}

    private final Clock clock;
    private final Map<PayoutId, Transfer> transfers = new LinkedHashMap<>();
    private Silence next = Silence.NONE;
    private Optional<String> refusal = Optional.empty();
    private boolean away;

    /** @param clock by which transfers arrive and fail */
    public InMemoryPayoutGateway(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized PayoutAnswer send(PayoutId id, BankAccountNumber to, HiddenText holderName, Money amount) {
        var silence = next;
        next = Silence.NONE;
        if (away || silence == Silence.BEFORE) {
            return new Unknown("in memory: not heard");
        }
        var answer = sent(id, new Order(to, holderName, amount));
        return silence == Silence.AFTER ? new Unknown("in memory: the answer got lost") : answer;
    }

    private PayoutAnswer sent(PayoutId id, Order order) {
        var known = transfers.get(id);
        if (known != null) {
            return known.order().equals(order)
                    ? known.answer()
                    : new Unknown("in memory: another transfer has this id");
        }
        if (refusal.isPresent()) {
            // Nothing was begun, so the bank will not remember it either.
            var refused = new Failed(refusal.get(), clock.instant());
            refusal = Optional.empty();
            return refused;
        }
        transfers.put(id, new Transfer(order, new InTransit()));
        return new InTransit();
    }

    @Override
    public synchronized PayoutAnswer find(PayoutId id) {
        if (away) {
            return new Unknown("in memory: away");
        }
        return Optional.ofNullable(transfers.get(id)).map(Transfer::answer).orElseGet(NeverHeard::new);
    }

    /** The money has arrived. */
    public synchronized void settle(PayoutId id) {
        turn(id, new Settled(clock.instant()));
    }

    /** The other bank does not take it. */
    public synchronized void fail(PayoutId id, String bankCode) {
        turn(id, new Failed(bankCode, clock.instant()));
    }

    /** Money that has arrived comes back. */
    public synchronized void returnLate(PayoutId id) {
        turn(id, new Failed("RETURNED", clock.instant()));
    }

    private void turn(PayoutId id, PayoutAnswer answer) {
        transfers.put(id, new Transfer(orderOf(id).orElseThrow(), answer));
    }

    /** The bank does not take the next transfer at all. */
    public synchronized void refuseNext(String bankCode) {
        refusal = Optional.of(bankCode);
    }

    /** The next transfer is not heard. */
    public synchronized void silentOnceBefore() {
        next = Silence.BEFORE;
    }

    /** The next transfer is done, and nobody is told. */
    public synchronized void silentOnceAfter() {
        next = Silence.AFTER;
    }

    /** Lets it be out of reach until it comes back. */
    public synchronized void goAway() {
        away = true;
    }

    public synchronized void comeBack() {
        away = false;
    }

    /** What was asked for under this number. */
    public synchronized Optional<Order> orderOf(PayoutId id) {
        return Optional.ofNullable(transfers.get(id)).map(Transfer::order);
    }

    /** How many transfers the bank has taken. */
    public synchronized int transfers() {
        return transfers.size();
    }
}
