/** What is left of acknowledged bids when nodes and their database are killed in the middle of bidding. */
@NullMarked
package com.pikcur.benchmarks.kill;

import org.jspecify.annotations.NullMarked;
