/** Deciding bids on a real database without any HTTP, beside what others would write for the same rules. */
@NullMarked
package com.pikcur.benchmarks.bids;

import org.jspecify.annotations.NullMarked;
