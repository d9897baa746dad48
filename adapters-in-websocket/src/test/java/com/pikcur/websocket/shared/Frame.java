package com.pikcur.websocket.shared;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A STOMP frame as it came. */
public record Frame(String command, Map<String, String> headers, String body) {

    static Frame read(String text) {
        var headEnd = text.indexOf("\n\n");
        var lines = text.substring(0, headEnd).split("\n");
        var headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return new Frame(lines[0], headers, text.substring(headEnd + 2, text.indexOf('\0', headEnd)));
    }
}
