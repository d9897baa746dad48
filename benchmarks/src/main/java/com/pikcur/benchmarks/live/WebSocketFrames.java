package com.pikcur.benchmarks.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Frames of WebSocket: takes a server's apart, in whatever pieces they come, and makes a client's. */
final class WebSocketFrames {

    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int TWO_BYTES_OF_LENGTH = 126;
    private static final int EIGHT_BYTES_OF_LENGTH = 127;
    private static final int MASK_BYTES = 4;

    /** What is in the frames. */
    interface Reader {

        /** A part of a frame's payload; whatever of it is not taken is dropped. */
        void read(int opcode, ByteBuffer part);

        void end(int opcode);
    }

    private enum Part {
        OPCODE,
        LENGTH,
        MORE_LENGTH,
        PAYLOAD
    }

    private Part part = Part.OPCODE;
    private int opcode;
    private int lengthBytes;
    private long left;

    /** Takes all there is. */
    void take(ByteBuffer bytes, Reader reader) {
        while (bytes.hasRemaining()) {
            switch (part) {
                case OPCODE -> {
                    opcode = bytes.get() & OPCODE;
                    part = Part.LENGTH;
                }
                case LENGTH -> beginLength(bytes.get(), reader);
                case MORE_LENGTH -> addToLength(bytes.get(), reader);
                case PAYLOAD -> payload(bytes, reader);
            }
        }
    }

    /** A server never masks, so the highest bit is no part of it. */
    private void beginLength(int length, Reader reader) {
        if (length < TWO_BYTES_OF_LENGTH) {
            left = length;
            beginPayload(reader);
        } else {
            left = 0;
            lengthBytes = length == EIGHT_BYTES_OF_LENGTH ? Long.BYTES : Short.BYTES;
            part = Part.MORE_LENGTH;
        }
    }

    private void addToLength(byte next, Reader reader) {
        left = left << Byte.SIZE | Byte.toUnsignedLong(next);
        lengthBytes--;
        if (lengthBytes == 0) {
            beginPayload(reader);
        }
    }

    private void beginPayload(Reader reader) {
        part = Part.PAYLOAD;
        endIfNothingIsLeft(reader);
    }

    private void payload(ByteBuffer bytes, Reader reader) {
        var limit = bytes.limit();
        var until = (int) Math.min(limit, bytes.position() + left);
        left -= until - bytes.position();
        bytes.limit(until);
        reader.read(opcode, bytes);
        bytes.limit(limit).position(until);
        endIfNothingIsLeft(reader);
    }

    private void endIfNothingIsLeft(Reader reader) {
        if (left == 0) {
            part = Part.OPCODE;
            reader.end(opcode);
        }
    }

    /** A client has to mask; with zeros, which change nothing. */
    static ByteBuffer of(int opcode, String text) {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        var frame = ByteBuffer.allocate(2 + Short.BYTES + MASK_BYTES + payload.length);
        frame.put((byte) (FINAL | opcode));
        if (payload.length < TWO_BYTES_OF_LENGTH) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | TWO_BYTES_OF_LENGTH)).putShort((short) payload.length);
        }
        return frame.putInt(0).put(payload).flip();
    }
}
