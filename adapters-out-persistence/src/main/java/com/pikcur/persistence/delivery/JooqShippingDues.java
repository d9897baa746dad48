package com.pikcur.persistence.delivery;

import static com.pikcur.persistence.schema.Tables.DELIVERY_SHIPPING_DUE;

import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.delivery.port.ShippingDueRepository;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.persistence.schema.tables.records.DeliveryShippingDueRecord;
import java.util.Optional;
import org.jooq.DSLContext;

/** By when orders must be on their way, in MariaDB. */
public final class JooqShippingDues implements ShippingDueRepository {

    private final DSLContext db;

    public JooqShippingDues(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<ShippingDue> find(OrderId order) {
        return db.selectFrom(DELIVERY_SHIPPING_DUE)
                .where(DELIVERY_SHIPPING_DUE.ORDER_ID.eq(order))
                .fetchOptional(JooqShippingDues::toDue);
    }

    private static ShippingDue toDue(DeliveryShippingDueRecord row) {
        return new ShippingDue(
                row.getOrderId(), row.getDueAt(), row.getExtended(), row.getReminded(), row.getVersion());
    }

    @Override
    public void save(ShippingDue due) {
        var row = row(due);
        var stored = due.version() == 0
                ? db.insertInto(DELIVERY_SHIPPING_DUE)
                        .set(row)
                        .onDuplicateKeyIgnore()
                        .execute()
                : db.update(DELIVERY_SHIPPING_DUE)
                        .set(row)
                        .where(DELIVERY_SHIPPING_DUE.ORDER_ID.eq(due.order()))
                        .and(DELIVERY_SHIPPING_DUE.VERSION.eq(due.version()))
                        .execute();
        if (stored == 0) {
            throw new StaleAggregate("The due of order %s is no longer at version %d"
                    .formatted(due.order().value(), due.version()));
        }
    }

    private static DeliveryShippingDueRecord row(ShippingDue due) {
        var row = new DeliveryShippingDueRecord();
        row.setOrderId(due.order());
        row.setDueAt(due.dueAt());
        row.setExtended(due.extended());
        row.setReminded(due.reminded());
        row.setVersion(due.version() + 1);
        return row;
    }

    @Override
    public void remove(OrderId order) {
        db.deleteFrom(DELIVERY_SHIPPING_DUE)
                .where(DELIVERY_SHIPPING_DUE.ORDER_ID.eq(order))
                .execute();
    }
}
