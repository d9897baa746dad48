package com.pikcur.persistence.delivery;

import static com.pikcur.persistence.schema.Tables.DELIVERY_PARCEL;

import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.port.ParcelRepository;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.persistence.shared.MariaDbErrors;
import com.pikcur.persistence.shared.StoredJson;
import java.util.Optional;
import org.jooq.DSLContext;

/** Parcels in MariaDB. */
public final class JooqParcels implements ParcelRepository {

    private final DSLContext db;
    private final ParcelRows rows;

    /** @param json in which scans are kept */
    public JooqParcels(DSLContext db, StoredJson json) {
        this.db = db;
        this.rows = new ParcelRows(json);
    }

    @Override
    public Optional<Parcel> find(OrderId order) {
        return db.selectFrom(DELIVERY_PARCEL)
                .where(DELIVERY_PARCEL.ORDER_ID.eq(order))
                .fetchOptional(rows::toParcel);
    }

    @Override
    public Optional<Parcel> findLocked(OrderId order) {
        return db.selectFrom(DELIVERY_PARCEL)
                .where(DELIVERY_PARCEL.ORDER_ID.eq(order))
                .forUpdate()
                .fetchOptional(rows::toParcel);
    }

    @Override
    public Optional<Parcel> findBy(Invoice invoice) {
        return db.selectFrom(DELIVERY_PARCEL)
                .where(DELIVERY_PARCEL.CARRIER_CODE.eq(invoice.carrierCode()))
                .and(DELIVERY_PARCEL.TRACKING_NUMBER.eq(invoice.trackingNumber()))
                .fetchOptional(rows::toParcel);
    }

    @Override
    public boolean isNumberElsewhere(String trackingNumber, OrderId besides) {
        return db.fetchExists(
                DELIVERY_PARCEL,
                DELIVERY_PARCEL.TRACKING_NUMBER.eq(trackingNumber).and(DELIVERY_PARCEL.ORDER_ID.ne(besides)));
    }

    @Override
    public void add(Parcel parcel) {
        try {
            db.insertInto(DELIVERY_PARCEL).set(rows.newRow(parcel)).execute();
        } catch (RuntimeException failure) {
            if (MariaDbErrors.isDuplicate(failure, "PRIMARY")) {
                throw new StaleAggregate(
                        "Order %s has a parcel already".formatted(parcel.order().value()), failure);
            }
            throw failure;
        }
    }

    @Override
    public void save(Parcel parcel) {
        var moved = db.update(DELIVERY_PARCEL)
                .set(rows.movedRow(parcel))
                .where(DELIVERY_PARCEL.ORDER_ID.eq(parcel.order()), DELIVERY_PARCEL.VERSION.eq(parcel.version()))
                .execute();
        if (moved == 0) {
            throw new StaleAggregate("The parcel of order %s is no longer at version %d"
                    .formatted(parcel.order().value(), parcel.version()));
        }
    }
}
