/**
 * tracker.delivery over GraphQL: where a parcel is, and calls when it has moved.
 *
 * <p>Carriers write drivers' names and numbers into the descriptions it hands on. Those are looked through and not kept, and
 * nothing it is sent or answers stands in a log or an exception.
 */
@NullMarked
package com.pikcur.delivery.trackerdelivery;

import org.jspecify.annotations.NullMarked;
