/** What members do in the community: follow each other. */
@NullMarked
package com.pikcur.application.community;

import org.jspecify.annotations.NullMarked;
