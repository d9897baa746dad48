/** What every context's storage uses: converters, transactions, timers, the outbox and the memory of requests. */
@NullMarked
package com.pikcur.persistence.shared;

import org.jspecify.annotations.NullMarked;
