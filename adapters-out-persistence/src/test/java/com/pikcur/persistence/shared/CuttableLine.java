package com.pikcur.persistence.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A port that stays while the server behind it is stopped and another is started elsewhere. */
public final class CuttableLine implements AutoCloseable {

    private static final int NOWHERE = 0;

    private final ServerSocket entrance;
    private final AtomicInteger target = new AtomicInteger(NOWHERE);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private CuttableLine(ServerSocket entrance) {
        this.entrance = entrance;
    }

    /** A line that leads nowhere yet. */
    public static CuttableLine laid() {
        try {
            var line = new CuttableLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(line::takeCalls);
            return line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** New connections go to this port of the loopback interface. */
    public void leadTo(int port) {
        target.set(port);
    }

    /** Breaks every connection, and each new one too. */
    public void cut() {
        target.set(NOWHERE);
        open.forEach(CuttableLine::hangUp);
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void takeCalls() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException _) {
                // Closed: the loop ends.
            }
        }
    }

    private void connect(Socket near) {
        open.add(near);
        if (target.get() == NOWHERE) {
            hangUp(near);
            return;
        }
        var far = new Socket();
        open.add(far);
        try {
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.get()));
            Thread.ofVirtual().start(() -> carry(far, near));
            carry(near, far);
        } catch (IOException _) {
            hangUp(near);
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One end has gone; the other follows.
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
