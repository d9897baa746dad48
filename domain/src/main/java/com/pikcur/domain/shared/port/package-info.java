/** What every context needs from outside: transactions, timers, and a way to tell others what happened. */
@NullMarked
package com.pikcur.domain.shared.port;

import org.jspecify.annotations.NullMarked;
