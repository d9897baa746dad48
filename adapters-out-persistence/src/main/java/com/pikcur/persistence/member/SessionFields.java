package com.pikcur.persistence.member;

import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a session stands in its Redis hash. */
final class SessionFields {

    private SessionFields() {}

    static Map<String, String> of(Session session, Bytes32 token) {
        return Map.of(
                "member", session.member().value().toString(),
                "address", session.source().address(),
                "device", session.source().device(),
                "startedAt", session.startedAt().toString(),
                "lastUsedAt", session.lastUsedAt().toString(),
                "token", token.hex());
    }

    static Session read(SessionId id, Map<String, String> fields) {
        return new Session(
                id,
                new MemberId(UUID.fromString(field(fields, "member"))),
                new Source(field(fields, "address"), field(fields, "device")),
                Instant.parse(field(fields, "startedAt")),
                Instant.parse(field(fields, "lastUsedAt")));
    }

    /** What Redis' HGETALL returns: names and values in turn. */
    static Map<String, String> pairs(List<String> inTurn) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i + 1 < inTurn.size(); i += 2) {
            fields.put(inTurn.get(i), inTurn.get(i + 1));
        }
        return fields;
    }

    private static String field(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("A session without its " + name);
        }
        return value;
    }
}
