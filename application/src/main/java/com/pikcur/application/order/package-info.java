/** What can be done with orders, one class each, and what screens ask about them. */
@NullMarked
package com.pikcur.application.order;

import org.jspecify.annotations.NullMarked;
