package com.pikcur.benchmarks.live;

import java.nio.ByteBuffer;
import java.util.Optional;

/** One watcher's side of a protocol, read byte by byte as it comes: thousands of them keep nothing but where they are. */
interface Speech {

    /** What happens to whoever speaks. */
    interface Listener {

        /** To be sent at once. */
        void say(ByteBuffer words);

        /** What was asked for is being shown from now on. */
        void begin();

        /** A board, or whatever else carries a number. */
        void see(long seq);

        /** A message without a number. */
        void hear();

        /** Nothing more comes. */
        void end(String why);
    }

    /** The first thing to be said. */
    ByteBuffer hello();

    /** Takes all there is. */
    void listen(ByteBuffer bytes, Listener listener);

    /** What is to be said now and then, where the protocol wants that. */
    Optional<ByteBuffer> signOfLife();
}
