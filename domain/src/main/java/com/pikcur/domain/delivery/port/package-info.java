/** What delivery needs from outside: trackers, and stores for parcels, due dates and what the trackers were asked. */
@NullMarked
package com.pikcur.domain.delivery.port;

import org.jspecify.annotations.NullMarked;
