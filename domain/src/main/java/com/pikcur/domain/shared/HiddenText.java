package com.pikcur.domain.shared;

/**
 * Something that must not be read by whoever comes across it: a code, a password, a phone number. It never prints itself,
 * and stores keep it encrypted.
 *
 * @param reveal the text itself
 */
public record HiddenText(String reveal) {

    @Override
    public String toString() {
        return "HiddenText[hidden]";
    }
}
