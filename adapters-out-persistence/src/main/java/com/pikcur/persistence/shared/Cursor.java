package com.pikcur.persistence.shared;

import com.pikcur.application.shared.InvalidCursor;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where the next part of a list begins: right after the item with this key and, among those of an equal key, this id.
 *
 * @param key what the list is sorted by
 */
public record Cursor<T>(T key, UUID id) {

    private static final Pattern SEPARATOR = Pattern.compile("\n");

    /**
     * As given to clients, who can make nothing of it.
     *
     * @param list names the list, so that its cursors are taken for no other
     */
    public String text(String list, Function<T, String> print) {
        var plain = list + SEPARATOR + print.apply(key) + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidCursor if the text is no cursor of this list */
    public static <T> Cursor<T> parse(String text, String list, Function<String, T> read) {
        try {
            var parts = SEPARATOR.split(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8), -1);
            if (parts.length == 3 && parts[0].equals(list)) {
                return new Cursor<>(read.apply(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            // Not base64, no number, no instant, no id: whatever it is, this list has not given it out.
            throw new InvalidCursor();
        }
        throw new InvalidCursor();
    }
}
