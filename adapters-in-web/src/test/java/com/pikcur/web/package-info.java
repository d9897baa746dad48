/** Puts the real use cases on stores in memory behind the real controllers and filters, so that tests can call them. */
@NullMarked
package com.pikcur.web;

import org.jspecify.annotations.NullMarked;
