/**
 * SweetTracker (스마트택배) over its API of version 1: where a parcel is.
 *
 * <p>Its answers name who gets a parcel, and phone numbers. Those are not even read. The key goes with every question and
 * stands in no log and no exception.
 */
@NullMarked
package com.pikcur.delivery.sweettracker;

import org.jspecify.annotations.NullMarked;
