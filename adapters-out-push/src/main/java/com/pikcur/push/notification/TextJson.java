package com.pikcur.push.notification;

import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of whoever carries text messages. */
final class TextJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TextJson() {}

    /** Never printed: it holds a telephone number, and often a code. */
    record MessageRequest(UUID messageId, String to, String text) {

        @Override
        public String toString() {
            return "MessageRequest[hidden]";
        }
    }
}
