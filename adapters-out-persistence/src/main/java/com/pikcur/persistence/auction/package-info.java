/** Auctions, their articles and their logs in MariaDB, and what screens ask about them. */
@NullMarked
package com.pikcur.persistence.auction;

import org.jspecify.annotations.NullMarked;
