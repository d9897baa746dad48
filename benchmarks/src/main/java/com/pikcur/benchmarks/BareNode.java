package com.pikcur.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A server to compare a node with, in a process of its own and without anything of ours but its main class. */
public final class BareNode implements AutoCloseable {

    private final Process process;
    private final URI root;

    private BareNode(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /**
     * @param folder keeps the log
     * @param heap what its Java may use, such as {@code 300m}
     * @param main starts it
     * @throws IllegalStateException if it does not start
     */
    public static BareNode start(Path folder, String heap, Class<?> main) throws IOException, InterruptedException {
        var log = folder.resolve("bare.log");
        var process = JavaProcess.launch(log, Map.of(), heap, command(main));
        try {
            JavaProcess.awaitOrFail(process, folder, () -> NodeProcess.portIn(log) > 0);
            return new BareNode(process, URI.create("http://127.0.0.1:" + NodeProcess.portIn(log)));
        } catch (InterruptedException | IllegalStateException failed) {
            JavaProcess.end(process);
            throw failed;
        }
    }

    private static List<String> command(Class<?> main) {
        return List.of(
                main.getName(),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.threads.virtual.enabled=true",
                "--spring.main.keep-alive=true",
                // The service's own settings lie on the same class path.
                "--spring.config.location=optional:classpath:/bare/");
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(root.getHost(), root.getPort());
    }

    public URI root() {
        return root;
    }

    @Override
    public void close() {
        JavaProcess.end(process);
    }
}
