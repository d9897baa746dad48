/** Mail over SMTP: how it is carried, and how it reads. */
@NullMarked
package com.pikcur.mail.notification;

import org.jspecify.annotations.NullMarked;
