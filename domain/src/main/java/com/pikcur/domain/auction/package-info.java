/**
 * Timed auctions: who leads, at what price, until when, and who has won.
 *
 * <p>Words: a <em>lot</em> is what is on sale and on which <em>terms</em>; a <em>bid</em> is a hidden maximum; the
 * <em>board</em> is what everybody sees; every change is an entry of the <em>bid log</em>. Use cases call
 * {@code Auction}, which decides everything; the store only keeps what it decided.
 */
@NullMarked
package com.pikcur.domain.auction;

import org.jspecify.annotations.NullMarked;
