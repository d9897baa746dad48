package com.pikcur.persistence.ledger;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.AccountKind;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import java.util.Comparator;
import java.util.UUID;

/**
 * An account as it stands in columns. They are in the order of the balances' primary key, in which accounts are locked.
 *
 * @param owner a member's or an order's id, or a provider's name; nothing where it is the house's
 */
record AccountColumns(String kind, String owner) implements Comparable<AccountColumns> {

    private static final String THE_HOUSE = "";
    private static final Comparator<AccountColumns> AS_LOCKED =
            Comparator.comparing(AccountColumns::kind).thenComparing(AccountColumns::owner);

    static AccountColumns of(Account account) {
        return new AccountColumns(account.kind().name(), ownerOf(account));
    }

    private static String ownerOf(Account account) {
        return switch (account) {
            case Account.Clearing(var provider) -> provider;
            case Account.Escrow(var order) -> order.value().toString();
            case Account.RefundsDue(var order) -> order.value().toString();
            case Account.PointsReserved(var order) -> order.value().toString();
            case Account.Available(var member) -> ownerOf(member);
            case Account.Held(var member) -> ownerOf(member);
            case Account.Debt(var member) -> ownerOf(member);
            case Account.Points(var member) -> ownerOf(member);
            case Account.PointsIssued(),
                    Account.Fees(),
                    Account.Penalties(),
                    Account.PayoutsInTransit(),
                    Account.Bank() -> THE_HOUSE;
        };
    }

    /** Under which all accounts of a member stand. */
    static String ownerOf(MemberId member) {
        return member.value().toString();
    }

    Account account() {
        return switch (AccountKind.valueOf(kind)) {
            case CLEARING -> new Account.Clearing(owner);
            case ESCROW -> new Account.Escrow(order());
            case REFUNDS_DUE -> new Account.RefundsDue(order());
            case POINTS_RESERVED -> new Account.PointsReserved(order());
            case AVAILABLE -> new Account.Available(member());
            case HELD -> new Account.Held(member());
            case DEBT -> new Account.Debt(member());
            case POINTS -> new Account.Points(member());
            case POINTS_ISSUED -> new Account.PointsIssued();
            case FEES -> new Account.Fees();
            case PENALTIES -> new Account.Penalties();
            case PAYOUTS_IN_TRANSIT -> new Account.PayoutsInTransit();
            case BANK -> new Account.Bank();
        };
    }

    private OrderId order() {
        return new OrderId(UUID.fromString(owner));
    }

    private MemberId member() {
        return new MemberId(UUID.fromString(owner));
    }

    @Override
    public int compareTo(AccountColumns other) {
        return AS_LOCKED.compare(this, other);
    }
}
