package com.pikcur.web.shared;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A failure to be told: what kind, and the data a client needs to do better. {@link Problems} puts it into words.
 *
 * @param status the type's own but where a server's refusal has no type of its own
 * @param data further members of the body, by name
 * @param retryAfter when asking again may help; such an answer is about this moment and is never kept for repetitions
 */
public record Problem(ProblemType type, int status, Map<String, Object> data, Optional<Duration> retryAfter) {

    private static final Set<String> OWN_MEMBERS = Set.of("type", "title", "status", "detail", "instance");

    public static Problem of(ProblemType type) {
        return new Problem(type, type.status().value(), Map.of(), Optional.empty());
    }

    /** What is known when a server refuses before any of our code has run. */
    static Problem ofStatus(int status) {
        return new Problem(GeneralProblem.ofStatus(status), status, Map.of(), Optional.empty());
    }

    /**
     * The same with one more member.
     *
     * @throws IllegalArgumentException if RFC 9457 keeps this name for itself
     */
    public Problem with(String name, Object value) {
        if (OWN_MEMBERS.contains(name)) {
            throw new IllegalArgumentException("A problem has a member of its own called " + name);
        }
        var more = new LinkedHashMap<>(data);
        more.put(name, value);
        return new Problem(type, status, more, retryAfter);
    }

    public Problem retryAfter(Duration delay) {
        return new Problem(type, status, data, Optional.of(delay));
    }
}
