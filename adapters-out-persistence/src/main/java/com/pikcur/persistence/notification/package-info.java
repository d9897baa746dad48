/** What members are told, kept until it is sent and for them to read; how every node hears of it. */
@NullMarked
package com.pikcur.persistence.notification;

import org.jspecify.annotations.NullMarked;
