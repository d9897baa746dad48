/** The live connection itself: STOMP over WebSocket, who is at the other end, what may be asked for, and its limits. */
@NullMarked
package com.pikcur.websocket.shared;

import org.jspecify.annotations.NullMarked;
