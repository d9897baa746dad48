/** Follows in MariaDB, and what screens ask about them. */
@NullMarked
package com.pikcur.persistence.community;

import org.jspecify.annotations.NullMarked;
