/** Orders in MariaDB. */
@NullMarked
package com.pikcur.persistence.order;

import org.jspecify.annotations.NullMarked;
