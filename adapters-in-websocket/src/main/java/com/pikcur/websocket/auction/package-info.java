/** Auctions to be watched over a live connection. */
@NullMarked
package com.pikcur.websocket.auction;

import org.jspecify.annotations.NullMarked;
