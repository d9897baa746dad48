/** What the member context needs from outside: stored accounts, password hashes and access tokens. */
@NullMarked
package com.pikcur.domain.member.port;

import org.jspecify.annotations.NullMarked;
