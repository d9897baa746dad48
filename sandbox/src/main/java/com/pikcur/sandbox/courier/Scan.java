package com.pikcur.sandbox.courier;

import java.time.Instant;

/**
 * A parcel seen somewhere.
 *
 * @param level from 1, being made ready, to 6, delivered
 * @param kind what is written to it, for people
 * @param place where it was
 */
public record Scan(Instant at, int level, String kind, String place) {}
