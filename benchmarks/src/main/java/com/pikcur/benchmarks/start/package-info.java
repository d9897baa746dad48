/** How long {@code ./pikcur run} takes. */
@NullMarked
package com.pikcur.benchmarks.start;

import org.jspecify.annotations.NullMarked;
