package com.pikcur.benchmarks;

import com.pikcur.benchmarks.report.Findings;
import java.io.IOException;
import java.nio.file.Path;

/** Something that can be measured by its name. */
@FunctionalInterface
interface Benchmark {

    /** @param folder keeps what is written meanwhile, and is deleted if all goes well */
    Findings measure(Path folder) throws IOException, InterruptedException;
}
