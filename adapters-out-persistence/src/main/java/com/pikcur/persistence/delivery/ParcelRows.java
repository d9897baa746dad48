package com.pikcur.persistence.delivery;

import com.pikcur.domain.delivery.Doubts;
import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.ParcelFacts;
import com.pikcur.domain.delivery.Scan;
import com.pikcur.domain.delivery.Trail;
import com.pikcur.domain.order.Invoice;
import com.pikcur.persistence.schema.tables.records.DeliveryParcelRecord;
import com.pikcur.persistence.shared.StoredJson;
import java.util.List;
import java.util.Optional;
import org.jooq.JSON;

/** Parcels as rows. */
final class ParcelRows {

    private final StoredJson json;

    ParcelRows(StoredJson json) {
        this.json = json;
    }

    /** What is written once, and all that moves. */
    DeliveryParcelRecord newRow(Parcel parcel) {
        var facts = parcel.facts();
        var row = movedRow(parcel);
        row.setOrderId(facts.order());
        row.setTitle(facts.title());
        row.setSellerId(facts.seller());
        row.setBuyerId(facts.buyer());
        row.setCarrierCode(facts.invoice().carrierCode());
        row.setTrackingNumber(facts.invoice().trackingNumber());
        row.setOrderedAt(parcel.orderedAt());
        row.setRegisteredAt(parcel.registeredAt());
        return row;
    }

    /** Only what changes with time, under the next version. */
    DeliveryParcelRecord movedRow(Parcel parcel) {
        var trail = parcel.trail();
        var row = new DeliveryParcelRecord();
        row.setStep(trail.step());
        row.setEnded(trail.end().orElse(null));
        row.setScans(JSON.json(json.write(trail.scans())));
        row.setSeenAt(trail.seenAt().orElse(null));
        row.setQuietLooks(trail.quietLooks());
        row.setDoubts(parcel.doubts().all());
        row.setDispelled(parcel.doubts().dispelled());
        row.setVersion(parcel.version() + 1);
        return row;
    }

    Parcel toParcel(DeliveryParcelRecord row) {
        var invoice = new Invoice(row.getCarrierCode(), row.getTrackingNumber());
        return new Parcel(
                new ParcelFacts(row.getOrderId(), row.getTitle(), row.getSellerId(), row.getBuyerId(), invoice),
                row.getOrderedAt(),
                row.getRegisteredAt(),
                trailOf(row),
                new Doubts(row.getDoubts(), row.getDispelled()),
                row.getVersion());
    }

    private Trail trailOf(DeliveryParcelRecord row) {
        return new Trail(
                row.getStep(),
                Optional.ofNullable(row.getEnded()),
                List.of(json.read(row.getScans().data(), Scan[].class)),
                Optional.ofNullable(row.getSeenAt()),
                row.getQuietLooks());
    }
}
