/**
 * Toss Payments over its REST API of version 1: payments and refunds.
 *
 * <p>What it sends and gets may hold names and accounts of people, so none of it stands in a log or an exception.
 */
@NullMarked
package com.pikcur.payment.toss;

import org.jspecify.annotations.NullMarked;
