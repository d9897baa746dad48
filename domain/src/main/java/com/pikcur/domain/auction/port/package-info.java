/** What auctions need from outside: a store that keeps auction and log together, and bidders' standing. */
@NullMarked
package com.pikcur.domain.auction.port;

import org.jspecify.annotations.NullMarked;
