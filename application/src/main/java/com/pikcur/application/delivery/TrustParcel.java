package com.pikcur.application.delivery;

import com.pikcur.domain.delivery.NoSuchParcel;
import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.shared.OrderId;

/** Use case: an administrator has found that the doubts about a parcel are none. That they are one has been seen to. */
public final class TrustParcel {

    private final ParcelWatch watch;

    public TrustParcel(ParcelWatch watch) {
        this.watch = watch;
    }

    /** @throws NoSuchParcel if nobody has sent one for this order */
    public void handle(OrderId order) {
        if (watch.find(order).isEmpty()) {
            throw new NoSuchParcel(order);
        }
        watch.change(order, Parcel::trust);
    }
}
