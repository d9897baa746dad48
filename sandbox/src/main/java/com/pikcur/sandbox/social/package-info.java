/** The providers people sign in by: OpenID Connect as Google and Kakao speak it, for whoever one says one is. */
@NullMarked
package com.pikcur.sandbox.social;

import org.jspecify.annotations.NullMarked;
