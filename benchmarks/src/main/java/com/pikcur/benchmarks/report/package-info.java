/** What was measured, as people and programs read it. */
@NullMarked
package com.pikcur.benchmarks.report;

import org.jspecify.annotations.NullMarked;
