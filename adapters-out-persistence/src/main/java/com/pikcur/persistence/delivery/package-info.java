/** Parcels, by when they must set out, and what trackers were asked, in MariaDB. */
@NullMarked
package com.pikcur.persistence.delivery;

import org.jspecify.annotations.NullMarked;
