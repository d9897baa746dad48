/** Members as they come: a mix of looking, searching and bidding, with time to think between. */
@NullMarked
package com.pikcur.benchmarks.mix;

import org.jspecify.annotations.NullMarked;
