/** How fast what everybody looks at is answered, and whether it stays so however much there is. */
@NullMarked
package com.pikcur.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
