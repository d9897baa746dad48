package com.pikcur.push.notification;

import com.pikcur.domain.notification.PushMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What a page's service worker reads. */
final class PushJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A character takes six bytes at most, so that what is encrypted stays below the 3,993 a record has room for. */
    private static final int LONGEST_TITLE = 100;

    private static final int LONGEST_TEXT = 500;

    private PushJson() {}

    /** Never printed: it tells about its reader. */
    record MessageBody(String title, String text, AboutBody about) {

        @Override
        public String toString() {
            return "MessageBody[hidden]";
        }
    }

    record AboutBody(String kind, UUID id) {}

    static byte[] of(PushMessage message) {
        var about = new AboutBody(message.about().kind().name(), message.about().id());
        var body = new MessageBody(cut(message.title(), LONGEST_TITLE), cut(message.text(), LONGEST_TEXT), about);
        return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    /** The beginning, in whole characters. */
    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
