package com.pikcur.persistence.ledger;

import com.pikcur.domain.ledger.PayoutEvent.PayoutRequested;
import com.pikcur.domain.ledger.PayoutEvent.PayoutReturned;
import com.pikcur.domain.ledger.PayoutEvent.PayoutSettled;
import com.pikcur.domain.shared.DomainEvent;
import java.util.Map;

/** What events of members' money are called in the outbox. */
public final class LedgerEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.of(
            "ledger.payout-requested", PayoutRequested.class,
            "ledger.payout-settled", PayoutSettled.class,
            "ledger.payout-returned", PayoutReturned.class);

    private LedgerEventTypes() {}
}
