/** What the community context needs from outside: stored follows. */
@NullMarked
package com.pikcur.domain.community.port;

import org.jspecify.annotations.NullMarked;
