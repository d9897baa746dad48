/** What members can do about themselves: sign in, prove who they are, say where their money goes. */
@NullMarked
package com.pikcur.application.member;

import org.jspecify.annotations.NullMarked;
