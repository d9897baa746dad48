package com.pikcur.persistence.payment;

import static com.pikcur.persistence.schema.Tables.PAYMENT_ATTEMPT;
import static com.pikcur.persistence.schema.Tables.PAYMENT_QUOTE;
import static com.pikcur.persistence.schema.Tables.PAYMENT_REFUND;

import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentFixtures;
import com.pikcur.domain.payment.Quote;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.order.JooqOrderRepository;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import org.jooq.DSLContext;

/** Orders and what belongs to them in a database of a test's own. */
final class StoredSales {

    private final DSLContext db;

    StoredSales(TestDatabase database) {
        this.db = database.db();
        var accounts = new JooqAccountRepository(db, DataKeysFixture.INDEX);
        accounts.add(MemberFixtures.anAccount(PaymentFixtures.SELLER));
        accounts.add(MemberFixtures.anAccount(PaymentFixtures.BUYER));
    }

    Order order() {
        var order = PaymentFixtures.anOrder();
        new JooqOrderRepository(db, DataKeysFixture.CIPHER).add(order);
        return order;
    }

    Quote quote() {
        var quote = PaymentFixtures.aQuote(order());
        new JooqQuotes(db).add(quote);
        return quote;
    }

    Payment paidPayment() {
        var payment = PaymentFixtures.aPaidPayment(quote());
        new JooqPayments(db, DataKeysFixture.CIPHER).add(payment);
        return payment;
    }

    /** Leaves orders, and what stands in the books, for nobody asks for all of these. */
    void forgetPayments() {
        db.deleteFrom(PAYMENT_REFUND).execute();
        db.deleteFrom(PAYMENT_ATTEMPT).execute();
        db.deleteFrom(PAYMENT_QUOTE).execute();
    }
}
