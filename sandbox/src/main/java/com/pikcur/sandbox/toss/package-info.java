/**
 * Toss Payments as far as the service uses it: payments are confirmed, looked up and cancelled, and the service is told of
 * what became of them. The buyer's window is whoever asks this sandbox to pay. Nothing is kept but in memory.
 */
@NullMarked
package com.pikcur.sandbox.toss;

import org.jspecify.annotations.NullMarked;
