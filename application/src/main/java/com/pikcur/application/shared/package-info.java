/** What the use cases of every context share: how lists are cut into pages. */
@NullMarked
package com.pikcur.application.shared;

import org.jspecify.annotations.NullMarked;
