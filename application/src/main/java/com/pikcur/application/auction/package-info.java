/** What can be done with auctions, one class each, and what screens ask about them. */
@NullMarked
package com.pikcur.application.auction;

import org.jspecify.annotations.NullMarked;
