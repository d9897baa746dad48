/** What notifications need from outside: stores, and somebody who carries mail, pushes and texts. */
@NullMarked
package com.pikcur.domain.notification.port;

import org.jspecify.annotations.NullMarked;
