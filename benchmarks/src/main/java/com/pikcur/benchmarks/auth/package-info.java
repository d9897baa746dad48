/** What letting a signed-in caller through costs, beside a bid. */
@NullMarked
package com.pikcur.benchmarks.auth;

import org.jspecify.annotations.NullMarked;
