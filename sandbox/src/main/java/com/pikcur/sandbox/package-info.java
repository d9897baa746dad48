/**
 * The outside world on one machine: real servers as real processes on the loopback interface, and a page that says what
 * runs where. Nothing here knows the service; the service meets these servers the way it meets those of production,
 * through an address.
 */
@NullMarked
package com.pikcur.sandbox;

import org.jspecify.annotations.NullMarked;
