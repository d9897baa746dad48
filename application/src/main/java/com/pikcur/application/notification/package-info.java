/** What every context can do to tell members something: request a mail. */
@NullMarked
package com.pikcur.application.notification;

import org.jspecify.annotations.NullMarked;
