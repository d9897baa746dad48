/** What orders need from outside: a store. */
@NullMarked
package com.pikcur.domain.order.port;

import org.jspecify.annotations.NullMarked;
