package com.pikcur.domain.order;

import com.pikcur.domain.shared.HiddenText;
import java.util.Optional;

/** Where a parcel goes: a copy made when it was chosen, which does not follow the address book. */
public record ShippingAddress(
        HiddenText recipient,
        HiddenText phone,
        HiddenText postcode,
        HiddenText line1,
        Optional<HiddenText> line2,
        Optional<HiddenText> entranceNote) {}
