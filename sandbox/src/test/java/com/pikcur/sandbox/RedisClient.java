package com.pikcur.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks Redis in its own protocol, so that no client library stands between the test and the server. */
final class RedisClient {

    private RedisClient() {}

    /** The answer to an inline command: a simple string as it comes, a bulk string without its length line. */
    static String answer(int port, String command) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var line = answer.readLine();
            return line.startsWith("$") ? answer.readLine() : line;
        }
    }
}
