package com.pikcur.application.ledger;

import com.pikcur.domain.member.OpenAffair;
import com.pikcur.domain.member.port.OpenAffairs;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Set;

/** What members still have to see through, as the books tell it: what is theirs, what is on its way, and what they owe. */
public final class MoneyInWallet implements OpenAffairs {

    private final LedgerQueries queries;

    public MoneyInWallet(LedgerQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<OpenAffair> of(MemberId member, Instant now) {
        var wallet = queries.wallet(member);
        return wallet.available().isZero()
                        && wallet.held().isZero()
                        && wallet.debt().isZero()
                ? Set.of()
                : Set.of(OpenAffair.MONEY_IN_WALLET);
    }
}
