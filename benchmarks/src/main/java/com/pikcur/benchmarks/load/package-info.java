/** Those who load a node, and what it spends on them. */
@NullMarked
package com.pikcur.benchmarks.load;

import org.jspecify.annotations.NullMarked;
