/** Payments over HTTP: quotes, their completion, and what providers send unasked. */
@NullMarked
package com.pikcur.web.payment;

import org.jspecify.annotations.NullMarked;
