/** How the service compares with other shops, which are run as they come: see {@code benchmarks/peers}. */
@NullMarked
package com.pikcur.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
