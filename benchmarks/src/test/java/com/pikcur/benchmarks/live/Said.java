package com.pikcur.benchmarks.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes down what happens to whoever speaks. */
final class Said implements Speech.Listener {

    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return all;
    }

    @Override
    public void say(ByteBuffer words) {
        all.add("said "
                + StandardCharsets.UTF_8
                        .decode(words)
                        .toString()
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    @Override
    public void begin() {
        all.add("begun");
    }

    @Override
    public void see(long seq) {
        all.add("seen " + seq);
    }

    @Override
    public void hear() {
        all.add("heard");
    }

    @Override
    public void end(String why) {
        all.add("ended, " + why);
    }
}
