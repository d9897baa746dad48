/** Members over HTTP: signing in, and the tokens and password hashes behind it. */
@NullMarked
package com.pikcur.web.member;

import org.jspecify.annotations.NullMarked;
