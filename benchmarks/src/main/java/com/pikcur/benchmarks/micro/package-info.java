/** Parts too small to be seen from outside, measured alone by JMH. */
@NullMarked
package com.pikcur.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
