/** How money is taken and given back, one class for each activity, and what screens ask about it. */
@NullMarked
package com.pikcur.application.payment;

import org.jspecify.annotations.NullMarked;
