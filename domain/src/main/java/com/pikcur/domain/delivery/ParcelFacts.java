package com.pikcur.domain.delivery;

import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/**
 * What everybody who hears of a parcel needs to know of it.
 *
 * @param title of what is in it
 */
public record ParcelFacts(OrderId order, String title, MemberId seller, MemberId buyer, Invoice invoice) {}
