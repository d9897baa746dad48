package com.pikcur.domain.ledger;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/**
 * A place where money stands. Credit accounts say whose money it is, debit accounts where it is or who owes it; together
 * they always come to the same.
 */
public sealed interface Account {

    /** What a payment provider has taken from buyers and not handed over to us yet. A debit account. */
    record Clearing(String provider) implements Account {}

    /** A buyer's money that nobody gets before the sale is confirmed. */
    record Escrow(OrderId order) implements Account {}

    /** A buyer's money that is on its way back. */
    record RefundsDue(OrderId order) implements Account {}

    /** A member's money, to be paid out whenever they want. */
    record Available(MemberId member) implements Account {}

    /** A member's money for which a pay-out is under way that the bank has not taken yet. */
    record Held(MemberId member) implements Account {}

    /** What a member owes us: penalties their money did not suffice for. A debit account. */
    record Debt(MemberId member) implements Account {}

    /** A member's points, a won each. */
    record Points(MemberId member) implements Account {}

    /** Points set aside for an order that is not paid yet. */
    record PointsReserved(OrderId order) implements Account {}

    /** What points given away have cost the house. A debit account. */
    record PointsIssued() implements Account {}

    /** What the house has earned by sales. */
    record Fees() implements Account {}

    /** What the house has kept of penalties. */
    record Penalties() implements Account {}

    /** What the bank has been told to pay out and has not said to have arrived. */
    record PayoutsInTransit() implements Account {}

    /** What has left for members' banks: the house's own bank account. A debit account, and less than nothing at that. */
    record Bank() implements Account {}

    default AccountKind kind() {
        return switch (this) {
            case Clearing _ -> AccountKind.CLEARING;
            case Escrow _ -> AccountKind.ESCROW;
            case RefundsDue _ -> AccountKind.REFUNDS_DUE;
            case Available _ -> AccountKind.AVAILABLE;
            case Held _ -> AccountKind.HELD;
            case Debt _ -> AccountKind.DEBT;
            case Points _ -> AccountKind.POINTS;
            case PointsReserved _ -> AccountKind.POINTS_RESERVED;
            case PointsIssued _ -> AccountKind.POINTS_ISSUED;
            case Fees _ -> AccountKind.FEES;
            case Penalties _ -> AccountKind.PENALTIES;
            case PayoutsInTransit _ -> AccountKind.PAYOUTS_IN_TRANSIT;
            case Bank _ -> AccountKind.BANK;
        };
    }

    /**
     * Whether the account must never be overdrawn. Its balance is advanced with each posting, under a lock, and the store
     * itself refuses to let it fall below zero. All others are the house's, and added up when somebody asks, so that no two
     * payments wait for each other there.
     */
    default Guard guard() {
        return switch (this) {
            case Escrow _, RefundsDue _, Available _, Held _, Points _, PointsReserved _ -> Guard.CREDIT;
            case Debt _ -> Guard.DEBIT;
            case Clearing _, PointsIssued _, Fees _, Penalties _, PayoutsInTransit _, Bank _ -> Guard.NONE;
        };
    }

    /** On which side a guarded account's balance grows. */
    enum Guard {
        CREDIT,
        DEBIT,
        NONE
    }
}
