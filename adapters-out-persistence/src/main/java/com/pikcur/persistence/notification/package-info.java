/** How notifications are kept until they are sent. */
@NullMarked
package com.pikcur.persistence.notification;

import org.jspecify.annotations.NullMarked;
