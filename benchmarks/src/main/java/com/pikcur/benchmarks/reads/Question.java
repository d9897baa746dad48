package com.pikcur.benchmarks.reads;

/**
 * What a reader asks a node.
 *
 * @param body of a POST; without one it is a GET
 * @param leastBytes of an answer that is a page, for some servers tell of errors as if they were pages
 */
public record Question(String path, String body, int leastBytes) {

    public static Question of(String path) {
        return new Question(path, "", 0);
    }

    String request(String host) {
        if (body.isEmpty()) {
            return "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n\r\n".formatted(path, host);
        }
        return """
                POST %s HTTP/1.1\r
                Host: %s\r
                Accept: application/json\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(path, host, body.length(), body);
    }
}
