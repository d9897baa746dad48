/**
 * The bank that pays out what members have earned.
 *
 * <p>What it is sent holds names and accounts of people, so none of it stands in a log or an exception.
 */
@NullMarked
package com.pikcur.payment.bank;

import org.jspecify.annotations.NullMarked;
