/**
 * Parcels on their way from a seller to a buyer, and by when they must set out.
 *
 * <p>Words: an order's <em>invoice</em> is its parcel's number at a <em>carrier</em>; a <em>tracker</em> is a service that
 * says where parcels of several carriers are; what it tells is a <em>sighting</em>, made of <em>scans</em>; a
 * <em>doubt</em> is a reason not to believe it; the <em>shipping due</em> is by when a paid order must be on its way.
 * Delivery knows orders; orders know nothing of delivery.
 */
@NullMarked
package com.pikcur.domain.delivery;

import org.jspecify.annotations.NullMarked;
