package com.pikcur.web.shared;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of a list somebody wants, as they wrote it into the address. */
public record Paging(
        @Parameter(
                schema =
                        @Schema(
                                type = "integer",
                                format = "int32",
                                minimum = "1",
                                maximum = "100",
                                defaultValue = "20"))
        @Nullable
        String limit,

        @Parameter(description = "The \"next\" of the part before") @Nullable
        String cursor) {

    private static final int LONGEST_CURSOR = 500;

    /** @throws com.pikcur.web.shared.InvalidRequest if a field makes no sense */
    public Cut cut() {
        var fields = new QueryFields();
        var most = fields.number("limit", limit, 1, Page.LARGEST_LIMIT).orElse((long) Page.DEFAULT_LIMIT);
        Optional<String> from = fields.words("cursor", cursor, LONGEST_CURSOR);
        fields.refuseIfWrong();
        return new Cut(most.intValue(), from);
    }
}
