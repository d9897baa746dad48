package com.pikcur.web.order;

import com.pikcur.domain.order.ShippingAddress;
import com.pikcur.domain.shared.HiddenText;
import org.jspecify.annotations.Nullable;

/** Where a parcel goes. Never printed. */
record ShippingAddressResponse(
        String recipient,
        String phone,
        String postcode,
        String line1,
        @Nullable String line2,
        @Nullable String entranceNote) {

    static ShippingAddressResponse of(ShippingAddress address) {
        return new ShippingAddressResponse(
                address.recipient().reveal(),
                address.phone().reveal(),
                address.postcode().reveal(),
                address.line1().reveal(),
                address.line2().map(HiddenText::reveal).orElse(null),
                address.entranceNote().map(HiddenText::reveal).orElse(null));
    }

    @Override
    public String toString() {
        return "ShippingAddressResponse[hidden]";
    }
}
