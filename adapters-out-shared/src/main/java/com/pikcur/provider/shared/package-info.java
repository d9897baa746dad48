/**
 * How other companies' servers are reached, whatever they are asked for: a connection with its time-outs, and codes out of
 * their answers that may be logged. It knows none of them.
 */
@NullMarked
package com.pikcur.provider.shared;

import org.jspecify.annotations.NullMarked;
