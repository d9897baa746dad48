package com.pikcur.web.shared;

import java.util.List;

/** The request itself is wrong, before any rule of the trade was asked. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Never written to a stream: it lives from the controller to the advice.
    private final List<FieldProblem> errors;

    public InvalidRequest(List<FieldProblem> errors) {
        super(errors.toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public InvalidRequest(String field, String code) {
        this(List.of(FieldProblem.of(field, code)));
    }

    List<FieldProblem> errors() {
        return errors;
    }
}
