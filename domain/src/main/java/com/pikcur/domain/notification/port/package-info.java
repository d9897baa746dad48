/** What notifications need from outside: somebody who carries mail. */
@NullMarked
package com.pikcur.domain.notification.port;

import org.jspecify.annotations.NullMarked;
