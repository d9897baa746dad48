package com.pikcur.benchmarks;

import com.pikcur.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The servers nodes need, with empty data, under a process of their own; all of it ends with this. */
public final class SandboxProcess implements AutoCloseable {

    private static final String HEAP = "300m";

    private final Process process;
    private final Path data;
    private final Map<String, String> settings;

    private SandboxProcess(Process process, Path data, Map<String, String> settings) {
        this.process = process;
        this.data = data;
        this.settings = settings;
    }

    /**
     * @param folder keeps data and logs
     * @throws IllegalStateException if it does not start
     */
    public static SandboxProcess start(Path folder) throws IOException, InterruptedException {
        var directions = folder.resolve("sandbox.env");
        var data = folder.resolve("data");
        var process = JavaProcess.launch(
                folder.resolve("sandbox.log"),
                Map.of("SANDBOX_PORT", "0"),
                HEAP,
                List.of(Sandbox.class.getName(), data.toString(), directions.toString()));
        try {
            JavaProcess.awaitOrFail(process, folder, () -> Files.exists(directions));
            return new SandboxProcess(process, data, read(directions));
        } catch (IOException | InterruptedException | IllegalStateException failed) {
            JavaProcess.end(process);
            throw failed;
        }
    }

    private static Map<String, String> read(Path directions) throws IOException {
        return Files.readAllLines(directions).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    }

    /** What leads a node to the servers. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Where the servers keep theirs. */
    public Path data() {
        return data;
    }

    @Override
    public void close() {
        JavaProcess.end(process);
    }
}
