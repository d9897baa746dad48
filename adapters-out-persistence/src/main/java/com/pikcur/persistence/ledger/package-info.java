/** The books and pay-outs in MariaDB, and what screens ask about them. */
@NullMarked
package com.pikcur.persistence.ledger;

import org.jspecify.annotations.NullMarked;
