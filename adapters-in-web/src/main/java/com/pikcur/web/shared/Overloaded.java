package com.pikcur.web.shared;

/** This node has as much to do as it can take at once; another moment, or another node, may serve. */
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Never written to a stream; every type is an enum's constant.
    private final ProblemType type;

    public Overloaded() {
        this(GeneralProblem.TEMPORARILY_UNAVAILABLE);
    }

    public Overloaded(ProblemType type) {
        super(type.slug(), null, false, false);
        this.type = type;
    }

    ProblemType type() {
        return type;
    }
}
