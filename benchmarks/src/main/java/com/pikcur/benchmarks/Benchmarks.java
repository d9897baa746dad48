package com.pikcur.benchmarks;

import com.pikcur.benchmarks.auth.AuthBenchmark;
import com.pikcur.benchmarks.bids.BidsBenchmark;
import com.pikcur.benchmarks.http.HttpBenchmark;
import com.pikcur.benchmarks.kill.KillBenchmark;
import com.pikcur.benchmarks.live.LiveBenchmark;
import com.pikcur.benchmarks.micro.MicroBenchmark;
import com.pikcur.benchmarks.mix.MixBenchmark;
import com.pikcur.benchmarks.peer.PeersBenchmark;
import com.pikcur.benchmarks.reads.ReadsBenchmark;
import com.pikcur.benchmarks.start.StartBenchmark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything that can be measured by its name. */
final class Benchmarks {

    /** What each makes of the wishes that follow its name. */
    private static final Map<String, Function<List<String>, Optional<Benchmark>>> BY_NAME = byName();

    private Benchmarks() {}

    private static Map<String, Function<List<String>, Optional<Benchmark>>> byName() {
        var all = new LinkedHashMap<String, Function<List<String>, Optional<Benchmark>>>();
        all.put("bids", wishes -> BidsBenchmark.of(wishes).map(bids -> bids::measure));
        all.put("http", wishes -> HttpBenchmark.of(wishes).map(http -> http::measure));
        all.put("live", wishes -> LiveBenchmark.of(wishes).map(live -> live::measure));
        all.put("reads", wishes -> ReadsBenchmark.of(wishes).map(reads -> reads::measure));
        all.put("mix", wishes -> MixBenchmark.of(wishes).map(mix -> mix::measure));
        all.put("kill", wishes -> KillBenchmark.of(wishes).map(kill -> kill::measure));
        all.put("start", wishes -> StartBenchmark.of(wishes).map(start -> start::measure));
        all.put("micro", wishes -> MicroBenchmark.of(wishes).map(micro -> micro::measure));
        all.put("peers", wishes -> PeersBenchmark.of(wishes).map(peers -> peers::measure));
        all.put("auth", wishes -> AuthBenchmark.of(wishes).map(auth -> auth::measure));
        return all;
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * @param words a name and what is wished for of it
     * @return empty if there is none of that name or it does not understand the wishes
     */
    static Optional<Benchmark> of(List<String> words) {
        return words.stream()
                .findFirst()
                .map(BY_NAME::get)
                .flatMap(known -> known.apply(words.subList(1, words.size())));
    }
}
