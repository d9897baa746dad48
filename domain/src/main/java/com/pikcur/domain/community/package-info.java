/**
 * How members find together.
 *
 * <p>Words: <em>follower</em>, <em>followed</em>, <em>request</em> (of somebody who wants to follow one who is to be asked
 * first).
 */
@NullMarked
package com.pikcur.domain.community;

import org.jspecify.annotations.NullMarked;
