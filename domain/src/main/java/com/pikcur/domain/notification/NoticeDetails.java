package com.pikcur.domain.notification;

import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.Texts;
import java.time.Instant;
import java.util.Optional;

/**
 * What fills the blanks of a notice's text. What a type's text does not ask for is not told.
 *
 * @param name of the thing or person it is about, in the words of a member
 * @param amount for instance the price
 * @param at until when, or since when
 * @param word a code the texts have words for, such as {@code PICKED_UP}
 */
public record NoticeDetails(
        Optional<String> name, Optional<Money> amount, Optional<Instant> at, Optional<String> word) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    public static final NoticeDetails NONE =
            new NoticeDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Cuts a name that is too long. */
    public NoticeDetails {
        name = name.map(text -> Texts.cut(text, LONGEST_NAME));
    }

    public static NoticeDetails named(String name) {
        return new NoticeDetails(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public NoticeDetails with(Money told) {
        return new NoticeDetails(name, Optional.of(told), at, word);
    }

    public NoticeDetails with(Instant told) {
        return new NoticeDetails(name, amount, Optional.of(told), word);
    }

    /** @param told whose name is a code */
    public NoticeDetails with(Enum<?> told) {
        return new NoticeDetails(name, amount, at, Optional.of(told.name()));
    }
}
