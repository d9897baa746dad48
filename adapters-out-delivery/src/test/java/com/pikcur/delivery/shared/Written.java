package com.pikcur.delivery.shared;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is written while something fails: what it fails with, with every cause, and what is logged meanwhile. */
public final class Written {

    /** The scripted server's own, which of course knows what it was asked. */
    private static final String SERVER = "com.sun.net.httpserver";

    private Written() {}

    /** @param works each of which fails */
    public static String by(Runnable... works) {
        var written = new StringWriter();
        var root = Logger.getLogger("");
        var level = root.getLevel();
        var handler = writingTo(written);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        try {
            Arrays.stream(works).forEach(work -> write(work, written));
        } finally {
            root.removeHandler(handler);
            root.setLevel(level);
        }
        return written.toString();
    }

    private static void write(Runnable work, StringWriter written) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            failed.printStackTrace(new PrintWriter(written, true));
            return;
        }
        throw new AssertionError("It did not fail");
    }

    private static Handler writingTo(StringWriter written) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (!SERVER.equals(line.getLoggerName())) {
                    written.append(line.getMessage())
                            .append(Arrays.toString(line.getParameters()))
                            .append('\n');
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
