/** Members' notices over a live connection. */
@NullMarked
package com.pikcur.websocket.notification;

import org.jspecify.annotations.NullMarked;
