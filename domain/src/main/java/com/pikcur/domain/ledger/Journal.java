package com.pikcur.domain.ledger;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Clearing;
import com.pikcur.domain.ledger.Account.Debt;
import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.ledger.Account.Fees;
import com.pikcur.domain.ledger.Account.Penalties;
import com.pikcur.domain.ledger.Account.Points;
import com.pikcur.domain.ledger.Account.PointsIssued;
import com.pikcur.domain.ledger.Account.PointsReserved;
import com.pikcur.domain.ledger.Account.RefundsDue;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How money moves, happening by happening. Every entry the books know of a sale is made here; pay-outs make their own. */
public final class Journal {

    private Journal() {}

    /**
     * A buyer has paid, partly perhaps with points set aside before.
     *
     * @param payment names the payment
     */
    public static JournalEntry paymentReceived(
            UUID payment, OrderId order, String provider, Money amount, Money points, Instant now) {
        var postings = new ArrayList<Posting>();
        move(postings, new Clearing(provider), new Escrow(order), amount);
        move(postings, new PointsReserved(order), new Escrow(order), points);
        return new JournalEntry(EntryKind.PAYMENT_RECEIVED, payment, Optional.of(order), postings, now);
    }

    /** Money has come that the order has no use for: all of it goes back. */
    public static JournalEntry paymentUnwanted(
            UUID payment, OrderId order, String provider, Money amount, Instant now) {
        return one(
                EntryKind.PAYMENT_UNWANTED, payment, order, new Clearing(provider), new RefundsDue(order), amount, now);
    }

    /** A transfer that had counted as paid was taken back; the points paid with it are set aside again. */
    public static JournalEntry paymentWithdrawn(
            UUID withdrawal, OrderId order, String provider, Money amount, Money points, Instant now) {
        var postings = new ArrayList<Posting>();
        move(postings, new Escrow(order), new Clearing(provider), amount);
        move(postings, new Escrow(order), new PointsReserved(order), points);
        return new JournalEntry(EntryKind.PAYMENT_WITHDRAWN, withdrawal, Optional.of(order), postings, now);
    }

    /** So much of what the buyer has paid goes back. From here on the seller has no claim on it. */
    public static JournalEntry refundDecided(UUID decision, OrderId order, Money amount, Instant now) {
        return one(EntryKind.REFUND_DECIDED, decision, order, new Escrow(order), new RefundsDue(order), amount, now);
    }

    /** The provider has given money back, or points have been. */
    public static JournalEntry refundDone(
            UUID refund, OrderId order, String provider, Money amount, MemberId buyer, Money points, Instant now) {
        var postings = new ArrayList<Posting>();
        move(postings, new RefundsDue(order), new Clearing(provider), amount);
        move(postings, new RefundsDue(order), new Points(buyer), points);
        return new JournalEntry(EntryKind.REFUND_DONE, refund, Optional.of(order), postings, now);
    }

    /**
     * The sale is final: the house takes its fee, then what the seller owes, and the seller gets the rest.
     *
     * @param inEscrow all that is left there
     * @param fee as agreed at the sale; never more than is there
     * @param debt what the seller owes
     */
    public static JournalEntry saleConfirmed(
            OrderId order, MemberId seller, Money inEscrow, Money fee, Money debt, Instant now) {
        var postings = new ArrayList<Posting>();
        var taken = Money.lesser(fee, inEscrow);
        var afterFee = inEscrow.minus(taken);
        var repaid = Money.lesser(debt, afterFee);
        move(postings, new Escrow(order), new Fees(), taken);
        move(postings, new Escrow(order), new Debt(seller), repaid);
        move(postings, new Escrow(order), new Available(seller), afterFee.minus(repaid));
        return new JournalEntry(EntryKind.SALE_CONFIRMED, order.value(), Optional.of(order), postings, now);
    }

    /**
     * A seller has let a buyer down and pays for it; the buyer gets a share. What the seller's money does not suffice for
     * becomes their debt, and the buyer gets the share all the same.
     *
     * @param available what the seller has
     * @param share of the penalty, for the buyer
     */
    public static JournalEntry penaltyImposed(
            OrderId order, MemberId seller, Money penalty, Money available, MemberId buyer, Money share, Instant now) {
        var paid = Money.lesser(penalty, available);
        var sharePaid = Money.lesser(share, paid);
        var postings = new ArrayList<Posting>();
        move(postings, new Available(seller), new Available(buyer), sharePaid);
        move(postings, new Available(seller), new Penalties(), paid.minus(sharePaid));
        move(postings, new Debt(seller), new Available(buyer), share.minus(sharePaid));
        move(postings, new Debt(seller), new Penalties(), penalty.minus(paid).minus(share.minus(sharePaid)));
        return new JournalEntry(EntryKind.PENALTY_IMPOSED, order.value(), Optional.of(order), postings, now);
    }

    /** The house gives points away. */
    public static JournalEntry pointsGranted(UUID grant, MemberId member, Money points, Instant now) {
        var posting = new Posting(new PointsIssued(), new Points(member), points);
        return new JournalEntry(EntryKind.POINTS_GRANTED, grant, Optional.empty(), List.of(posting), now);
    }

    /** Points are set aside for an order, under the quote that counts on them. */
    public static JournalEntry pointsReserved(UUID quote, OrderId order, MemberId member, Money points, Instant now) {
        return one(EntryKind.POINTS_RESERVED, quote, order, new Points(member), new PointsReserved(order), points, now);
    }

    /** The quote came to nothing: its points are free again. */
    public static JournalEntry pointsReleased(UUID quote, OrderId order, MemberId member, Money points, Instant now) {
        return one(EntryKind.POINTS_RELEASED, quote, order, new PointsReserved(order), new Points(member), points, now);
    }

    private static JournalEntry one(
            EntryKind kind, UUID reference, OrderId order, Account debit, Account credit, Money amount, Instant now) {
        return new JournalEntry(kind, reference, Optional.of(order), List.of(new Posting(debit, credit, amount)), now);
    }

    private static void move(List<Posting> postings, Account debit, Account credit, Money amount) {
        if (!amount.isZero()) {
            postings.add(new Posting(debit, credit, amount));
        }
    }
}
