/** The community over HTTP. */
@NullMarked
package com.pikcur.web.community;

import org.jspecify.annotations.NullMarked;
