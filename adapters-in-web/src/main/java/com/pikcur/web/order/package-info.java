/** Orders over HTTP. */
@NullMarked
package com.pikcur.web.order;

import org.jspecify.annotations.NullMarked;
