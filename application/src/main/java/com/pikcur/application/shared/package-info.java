/** What the use cases of every context share: how lists are cut into pages, and how callers who come at once are served. */
@NullMarked
package com.pikcur.application.shared;

import org.jspecify.annotations.NullMarked;
