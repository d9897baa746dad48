package com.pikcur.domain.notification;

import java.util.Locale;

/**
 * One mail to one address. It never prints to whom it goes.
 *
 * @param to the address alone, without a name
 * @param language what it is to be written in; Korean where it is one we do not write
 */
public record Mail(String to, Locale language, MailContent content) {

    @Override
    public String toString() {
        return "Mail[" + content.getClass().getSimpleName() + "]";
    }
}
