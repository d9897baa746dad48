/** The one place where everything meets: {@code main}, configuration, wiring, and what follows from which event. */
@NullMarked
package com.pikcur.bootstrap;

import org.jspecify.annotations.NullMarked;
