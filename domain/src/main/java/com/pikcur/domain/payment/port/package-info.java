/** What payment needs from outside: providers behind one gateway, and stores of quotes, attempts and refunds. */
@NullMarked
package com.pikcur.domain.payment.port;

import org.jspecify.annotations.NullMarked;
