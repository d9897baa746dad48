/**
 * PortOne, once called Iamport, over its REST API of version 1: payments and refunds, who somebody is, and who
 * holds a bank account.
 *
 * <p>What it sends and gets may hold names and numbers of people, so none of it stands in a log or an exception.
 */
@NullMarked
package com.pikcur.payment.iamport;

import org.jspecify.annotations.NullMarked;
