package com.pikcur.benchmarks.kill;

import com.pikcur.benchmarks.NodeProcess;
import com.pikcur.benchmarks.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two nodes on one database; each of the three can be killed. */
final class Town implements AutoCloseable {

    private static final int NODES = 2;
    private static final String HEAP = "400m";

    private final Path folder;
    private final SandboxProcess sandbox;
    private final DatabaseProcess database;
    private final List<NodeProcess> nodes = new CopyOnWriteArrayList<>();

    private Town(Path folder, SandboxProcess sandbox, DatabaseProcess database) {
        this.folder = folder;
        this.sandbox = sandbox;
        this.database = database;
    }

    static Town start(Path folder) throws IOException, InterruptedException {
        var sandbox = SandboxProcess.start(folder);
        try {
            var database = DatabaseProcess.in(sandbox.data(), sandbox.settings(), folder.resolve("mariadb-again.log"));
            var town = new Town(folder, sandbox, database);
            for (var node = 0; node < NODES; node++) {
                town.nodes.add(town.startNode(node));
            }
            return town;
        } catch (IOException | InterruptedException | IllegalStateException failed) {
            sandbox.close();
            throw failed;
        }
    }

    private NodeProcess startNode(int node) throws IOException, InterruptedException {
        return NodeProcess.start(folder.resolve("node-" + node + ".log"), sandbox.settings(), HEAP);
    }

    String setting(String name) {
        return sandbox.settings().getOrDefault(name, "");
    }

    int nodes() {
        return NODES;
    }

    /** Where the node listens now, or did before it was killed. */
    URI root(int node) {
        return nodes.get(node % NODES).root();
    }

    /** @return when it was started again */
    long killNode(int node) throws IOException, InterruptedException {
        nodes.get(node).kill();
        var since = System.nanoTime();
        nodes.set(node, startNode(node));
        return since;
    }

    /** @return when it was started again */
    long killDatabase() throws IOException, InterruptedException {
        database.kill();
        var since = System.nanoTime();
        database.launch();
        database.awaitUp();
        return since;
    }

    @Override
    public void close() {
        new ArrayList<>(nodes).forEach(NodeProcess::close);
        database.close();
        sandbox.close();
    }
}
