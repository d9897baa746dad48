package com.pikcur.benchmarks;

import com.pikcur.bootstrap.PikcurApplication;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/** One node of the service and its servers, in processes of their own and with empty data; all of it ends with this. */
public final class SandboxedNode implements AutoCloseable {

    private final SandboxProcess sandbox;
    private final NodeProcess node;

    private SandboxedNode(SandboxProcess sandbox, NodeProcess node) {
        this.sandbox = sandbox;
        this.node = node;
    }

    /**
     * @param folder keeps data and logs
     * @param nodeHeap what the node's Java may use, such as {@code 300m}
     * @throws IllegalStateException if a process does not start
     */
    public static SandboxedNode start(Path folder, String nodeHeap) throws IOException, InterruptedException {
        return start(folder, nodeHeap, PikcurApplication.class);
    }

    /**
     * @param folder keeps data and logs
     * @param nodeHeap what the node's Java may use, such as {@code 300m}
     * @param main starts the node
     * @throws IllegalStateException if a process does not start
     */
    public static SandboxedNode start(Path folder, String nodeHeap, Class<?> main)
            throws IOException, InterruptedException {
        var sandbox = SandboxProcess.start(folder);
        try {
            return new SandboxedNode(
                    sandbox, NodeProcess.start(folder.resolve("node.log"), sandbox.settings(), nodeHeap, main));
        } catch (IOException | InterruptedException | IllegalStateException failed) {
            sandbox.close();
            throw failed;
        }
    }

    public URI root() {
        return node.root();
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(root().getHost(), root().getPort());
    }

    /** The process that serves. */
    public ProcessHandle process() {
        return node.process();
    }

    /** What the node was given under this name; nothing, if nothing. */
    public String setting(String name) {
        return sandbox.settings().getOrDefault(name, "");
    }

    /** The node first, for it needs its servers until the end. */
    @Override
    public void close() {
        node.close();
        sandbox.close();
    }
}
