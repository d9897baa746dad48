package com.pikcur.persistence.order;

import static com.pikcur.persistence.schema.Tables.ORDER_SALE;

import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.port.InvoiceTaken;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.persistence.shared.MariaDbErrors;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;

/** Orders in MariaDB. The row of an order is both its state and the lock that deciders queue for. */
public final class JooqOrderRepository implements OrderRepository {

    private final DSLContext db;
    private final OrderRows rows;

    public JooqOrderRepository(DSLContext db, PersonalDataCipher cipher) {
        this.db = db;
        this.rows = new OrderRows(cipher);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return db.selectFrom(ORDER_SALE).where(ORDER_SALE.ID.eq(id)).fetchOptional(rows::toOrder);
    }

    @Override
    public Optional<Order> findLocked(OrderId id) {
        return db.selectFrom(ORDER_SALE).where(ORDER_SALE.ID.eq(id)).forUpdate().fetchOptional(rows::toOrder);
    }

    @Override
    public void add(Order order) {
        try {
            db.insertInto(ORDER_SALE).set(rows.newRow(order)).execute();
        } catch (RuntimeException failure) {
            if (MariaDbErrors.isDuplicate(failure, "PRIMARY")) {
                throw new StaleAggregate(
                        "Order %s is there already".formatted(order.id().value()), failure);
            }
            throw failure;
        }
    }

    @Override
    public void save(Order order) {
        var update = db.update(ORDER_SALE)
                .set(rows.movedRow(order))
                .where(ORDER_SALE.ID.eq(order.id()))
                .and(ORDER_SALE.VERSION.eq(order.version()));
        if (executed(update) == 0) {
            throw new StaleAggregate(
                    "Order %s is no longer at version %d".formatted(order.id().value(), order.version()));
        }
    }

    private static int executed(Query update) {
        try {
            return update.execute();
        } catch (RuntimeException failure) {
            if (MariaDbErrors.isDuplicate(failure, "order_sale_invoice")) {
                throw new InvoiceTaken();
            }
            throw failure;
        }
    }
}
