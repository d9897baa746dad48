/** Google and Kakao, by which members may sign in. */
@NullMarked
package com.pikcur.social.member;

import org.jspecify.annotations.NullMarked;
