/** Delivery over HTTP: invoices, where parcels are, the time to send them, and what trackers send unasked. */
@NullMarked
package com.pikcur.web.delivery;

import org.jspecify.annotations.NullMarked;
