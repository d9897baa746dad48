package com.pikcur.application.ledger;

import com.pikcur.application.member.PersonalDataSource;
import com.pikcur.application.shared.WholeList;
import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.shared.MemberId;
import java.util.Map;

/** Where a member's money was paid out to. It is kept as long as the books are, also when the member leaves. */
public final class PayoutData implements PersonalDataSource {

    private final LedgerQueries queries;

    public PayoutData(LedgerQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "payouts";
    }

    @Override
    public Object about(MemberId member) {
        return WholeList.of(cut -> queries.payouts(member, cut)).stream()
                .map(PayoutData::described)
                .toList();
    }

    private static Map<String, Object> described(Payout payout) {
        return Map.of(
                "amountWon", payout.amount().won(),
                "status", payout.status().name(),
                "bankCode", payout.to().number().bankCode(),
                "accountNumber", payout.to().number().digits().reveal(),
                "holderName", payout.to().holderName().reveal(),
                "requestedAt", payout.requestedAt());
    }
}
