package com.pikcur.domain.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.DESTINATION;
import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.PAYOUTS;
import static com.pikcur.domain.ledger.LedgerFixtures.TOSS;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Debt;
import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.ledger.Account.Points;
import com.pikcur.domain.ledger.PayoutDecision.Moved;
import com.pikcur.domain.ledger.PayoutDecision.NothingNew;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.Transactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What might happen to money, all of it from one seed: sales paid with and without points, called off, refunded in part or
 * in whole, penalties, confirmations, pay-outs and what banks say of them. Beside the books it keeps a list of open orders
 * as simple as can be, for the two to be compared.
 */
public final class RandomLedger {

    /** An order with its buyer's money: all that matters here. */
    private record Paid(OrderId order, MemberId seller, MemberId buyer, long won, long points) {

        long total() {
            return won + points;
        }
    }

    /** Money that has been decided to go back. */
    private record Due(Paid paid, long won, long points) {}

    private final SplittableRandom random;
    private final Transactions transactions;
    private final Books books;
    private final List<MemberId> members;
    private final Map<OrderId, Paid> open = new LinkedHashMap<>();
    private final List<Due> due = new ArrayList<>();
    private final List<Payout> payouts = new ArrayList<>();

    public RandomLedger(long seed, Transactions transactions, Books books) {
        this.random = new SplittableRandom(seed);
        this.transactions = transactions;
        this.books = books;
        this.members = Stream.generate(() -> new MemberId(id())).limit(4).toList();
    }

    public List<MemberId> members() {
        return members;
    }

    /** What the open orders' buyers have paid, by the simple list. */
    public long openWon() {
        return open.values().stream().mapToLong(Paid::total).sum();
    }

    /** Lets one thing happen, all of it in one transaction. */
    public void act() {
        transactions.execute(() -> {
            switch (random.nextInt(12)) {
                case 0 -> grant(oneOf(members), 1 + random.nextInt(5_000));
                case 1, 2, 3 -> pay();
                case 4 -> payInVain();
                case 5 -> withdrawPayment();
                case 6 -> cancel(random.nextBoolean());
                case 7 -> resolveDispute();
                case 8 -> confirm(oneOpen());
                case 9 -> giveBack();
                case 10 -> askForPayout();
                default -> hearFromBank();
            }
            return this;
        });
    }

    private void grant(MemberId member, long won) {
        books.post(Journal.pointsGranted(id(), member, Money.won(won), NOW));
    }

    /** Points are set aside first; now and then that comes to nothing and they are set free. */
    private void pay() {
        var buyer = oneOf(members);
        var seller = oneOf(members.stream().filter(one -> !one.equals(buyer)).toList());
        var order = new OrderId(id());
        var points = upTo(available(new Points(buyer)));
        var won = random.nextInt(4) == 0 && points > 0 ? 0 : 1 + random.nextInt(100_000);
        var quote = id();
        if (points > 0) {
            books.post(Journal.pointsReserved(quote, order, buyer, Money.won(points), NOW));
        }
        if (points > 0 && random.nextInt(4) == 0) {
            books.post(Journal.pointsReleased(quote, order, buyer, Money.won(points), NOW));
            return;
        }
        books.post(Journal.paymentReceived(id(), order, TOSS, Money.won(won), Money.won(points), NOW));
        open.put(order, new Paid(order, seller, buyer, won, points));
    }

    private void payInVain() {
        var buyer = oneOf(members);
        var paid = new Paid(new OrderId(id()), buyer, buyer, 1 + random.nextInt(100_000), 0);
        books.post(Journal.paymentUnwanted(id(), paid.order(), TOSS, Money.won(paid.won()), NOW));
        due.add(new Due(paid, paid.won(), 0));
    }

    private void withdrawPayment() {
        for (var paid : oneOpen()) {
            open.remove(paid.order());
            books.post(Journal.paymentWithdrawn(
                    id(), paid.order(), TOSS, Money.won(paid.won()), Money.won(paid.points()), NOW));
            if (paid.points() > 0) {
                books.post(Journal.pointsReleased(id(), paid.order(), paid.buyer(), Money.won(paid.points()), NOW));
            }
        }
    }

    private void cancel(boolean bySeller) {
        for (var paid : oneOpen()) {
            open.remove(paid.order());
            var available = books.balancesLocked(
                            Set.of(new Escrow(paid.order()), new Available(paid.seller()), new Debt(paid.seller())))
                    .getOrDefault(new Available(paid.seller()), Money.ZERO);
            books.post(Journal.refundDecided(paid.order().value(), paid.order(), Money.won(paid.total()), NOW));
            due.add(new Due(paid, paid.won(), paid.points()));
            if (bySeller) {
                var penalty = 1 + random.nextInt(20_000);
                var share = Money.won(upTo(penalty));
                books.post(Journal.penaltyImposed(
                        paid.order(), paid.seller(), Money.won(penalty), available, paid.buyer(), share, NOW));
            }
        }
    }

    /** Money goes back before points do; what is left is the seller's. */
    private void resolveDispute() {
        for (var paid : oneOpen()) {
            var refund = random.nextInt(3) == 0 ? paid.total() : upTo(paid.total());
            if (refund > 0) {
                books.post(Journal.refundDecided(paid.order().value(), paid.order(), Money.won(refund), NOW));
                var won = Math.min(refund, paid.won());
                due.add(new Due(paid, won, refund - won));
            }
            confirm(List.of(paid));
        }
    }

    private void confirm(List<Paid> which) {
        for (var paid : which) {
            open.remove(paid.order());
            var balances = books.balancesLocked(Set.of(new Escrow(paid.order()), new Debt(paid.seller())));
            var left = balances.getOrDefault(new Escrow(paid.order()), Money.ZERO);
            if (!left.isZero()) {
                var debt = balances.getOrDefault(new Debt(paid.seller()), Money.ZERO);
                var fee = Money.won(upTo(paid.total() / 5));
                books.post(Journal.saleConfirmed(paid.order(), paid.seller(), left, fee, debt, NOW));
            }
        }
    }

    private void giveBack() {
        if (!due.isEmpty()) {
            var back = due.remove(random.nextInt(due.size()));
            var paid = back.paid();
            books.post(Journal.refundDone(
                    id(), paid.order(), TOSS, Money.won(back.won()), paid.buyer(), Money.won(back.points()), NOW));
        }
    }

    private void askForPayout() {
        var member = oneOf(members);
        var amount = upTo(available(new Available(member)));
        if (amount > 0) {
            keep(Payout.request(new PayoutId(id()), member, Money.won(amount), DESTINATION, NOW));
        }
    }

    /** Whatever the bank says, of whatever pay-out, also what it has said or contradicted before. */
    private void hearFromBank() {
        if (!payouts.isEmpty()) {
            var payout = payouts.remove(random.nextInt(payouts.size()));
            PayoutAnswer answer = oneOf(List.of(
                    new PayoutAnswer.InTransit(),
                    new PayoutAnswer.Settled(NOW),
                    new PayoutAnswer.Failed("CLOSED", NOW),
                    new PayoutAnswer.NeverHeard(),
                    new PayoutAnswer.Unknown("away")));
            switch (payout.hear(answer, payout.asked(), PAYOUTS, NOW)) {
                case Moved moved -> keep(moved);
                case NothingNew() -> payouts.add(payout);
            }
        }
    }

    private void keep(Moved moved) {
        moved.entries().forEach(books::post);
        payouts.add(moved.payout());
    }

    private long available(Account account) {
        return books.balancesLocked(Set.of(account))
                .getOrDefault(account, Money.ZERO)
                .won();
    }

    private List<Paid> oneOpen() {
        return open.isEmpty() ? List.of() : List.of(oneOf(List.copyOf(open.values())));
    }

    private long upTo(long most) {
        return most == 0 ? 0 : random.nextLong(most + 1);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private UUID id() {
        var bytes = new byte[Long.BYTES * 2];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes);
    }
}
