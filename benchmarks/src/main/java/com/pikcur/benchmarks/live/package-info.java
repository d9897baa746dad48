/** What live connections cost: thousands of watchers on one thread, and bids to show them. */
@NullMarked
package com.pikcur.benchmarks.live;

import org.jspecify.annotations.NullMarked;
