package com.pikcur.websocket.shared;

/** A client's frame is not taken: the client is told why, and its connection ends. */
public final class FrameRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public FrameRefused(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
