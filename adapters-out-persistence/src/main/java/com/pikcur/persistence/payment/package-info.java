/** Quotes, payments, refunds and reports of each day in MariaDB, and what operators ask about them. */
@NullMarked
package com.pikcur.persistence.payment;

import org.jspecify.annotations.NullMarked;
