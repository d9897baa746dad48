/** What taking a bid over HTTP costs: beside the same way to a place where nothing is decided, and a bare server. */
@NullMarked
package com.pikcur.benchmarks.http;

import org.jspecify.annotations.NullMarked;
