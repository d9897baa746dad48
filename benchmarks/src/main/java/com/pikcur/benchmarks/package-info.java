/** What things cost, measured on this machine against a sandbox of its own; run by hand through {@code ./pikcur bench}. */
@NullMarked
package com.pikcur.benchmarks;

import org.jspecify.annotations.NullMarked;
