/** What the ledger needs from outside: a store that only ever grows, and a bank that pays out. */
@NullMarked
package com.pikcur.domain.ledger.port;

import org.jspecify.annotations.NullMarked;
