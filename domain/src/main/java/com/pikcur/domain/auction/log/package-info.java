/**
 * The bid log as everybody may read and check it: what of it is handed out to whom, and whether it is right.
 *
 * <p>Words: an amount is <em>sealed</em> while only its commitment stands in the log, and <em>opened</em> with its
 * opening; to <em>replay</em> a log is to let the engine decide every entry once more. Whoever hands logs out calls
 * {@code Disclosure}, whoever doubts one {@code BidLogVerifier}. The engine knows nothing of this package.
 */
@NullMarked
package com.pikcur.domain.auction.log;

import org.jspecify.annotations.NullMarked;
