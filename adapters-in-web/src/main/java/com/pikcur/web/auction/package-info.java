/** Auctions over HTTP: lists, details, bids, the log, and the live connection. */
@NullMarked
package com.pikcur.web.auction;

import org.jspecify.annotations.NullMarked;
