/** What members can do about themselves: sign in. */
@NullMarked
package com.pikcur.application.member;

import org.jspecify.annotations.NullMarked;
