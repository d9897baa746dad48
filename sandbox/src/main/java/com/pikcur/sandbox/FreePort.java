package com.pikcur.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface nobody listens on. */
final class FreePort {

    private static final int ATTEMPTS = 3;

    private FreePort() {}

    /** Something that starts to listen on the port it is given. */
    interface Listener<T> {
        T listenOn(int port) throws IOException;
    }

    /**
     * Starts the listener on a free port. Between finding the port and taking it another process may be faster; then it
     * is tried again with another, three times at most.
     *
     * @throws IOException what the listener threw, if its port was not the reason or all attempts are used up
     */
    static <T> T forListener(Listener<T> listener) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = find();
            try {
                return listener.listenOn(port);
            } catch (IOException failed) {
                if (attempt == ATTEMPTS || !isTaken(port)) {
                    throw failed;
                }
            }
        }
    }

    private static int find() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isTaken(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }
}
