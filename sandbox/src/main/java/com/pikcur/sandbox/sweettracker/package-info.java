/**
 * SweetTracker as far as the service uses it: where a parcel is, which carriers there are, how much of the key is used. It
 * takes {@code POST} alone. What it refuses it refuses with status 200 and a code; what its server refuses, with that
 * server's own status and a body in which {@code status} is a number. Nothing is kept but in memory.
 */
@NullMarked
package com.pikcur.sandbox.sweettracker;

import org.jspecify.annotations.NullMarked;
