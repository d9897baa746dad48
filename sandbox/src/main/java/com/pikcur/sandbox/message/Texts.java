package com.pikcur.sandbox.message;

import com.pikcur.sandbox.message.SandboxTextMessages.SentText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** All messages that were sent to anybody's phone, as far back as it reaches. */
final class Texts {

    /** When more come, the oldest are forgotten. */
    static final int CAPACITY = 1_000;

    private final SequencedMap<String, SentText> byId = new LinkedHashMap<>();

    /** What has the number of one that is kept already is the same message, sent again. */
    synchronized void keep(SentText text) {
        byId.putIfAbsent(text.messageId(), text);
        if (byId.size() > CAPACITY) {
            byId.pollFirstEntry();
        }
    }

    synchronized List<SentText> newest() {
        return new ArrayList<>(byId.values()).reversed();
    }
}
