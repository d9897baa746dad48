/**
 * Who takes part: sign-in and what somebody may do.
 *
 * <p>Words: <em>member</em>, <em>account</em>, <em>role</em>, <em>identity</em>. Other contexts know a member by
 * {@code MemberId} alone.
 */
@NullMarked
package com.pikcur.domain.member;

import org.jspecify.annotations.NullMarked;
