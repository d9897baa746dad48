package com.pikcur.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Servers started by a JVM of its own, made to be killed: what it started is then left behind. */
final class KilledSandbox {

    private KilledSandbox() {}

    public static void main(String[] arguments) throws InterruptedException {
        var _ = Servers.start(Path.of(arguments[0]), System.getenv(), new Mailbox());
        System.out.println("up");
        Thread.currentThread().join();
    }

    /** Starts what the environment does not name, kills the JVM that did it and hands back the processes it leaves. */
    static ProcessHandle[] leftBehindIn(Path folder, Map<String, String> environment) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var classPath = System.getProperty("java.class.path");
        var sandbox = new ProcessBuilder(java, "-cp", classPath, KilledSandbox.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        sandbox.environment().putAll(environment);
        var process = sandbox.start();
        try (var output = process.inputReader()) {
            output.readLine();
            var servers = process.descendants().toArray(ProcessHandle[]::new);
            process.destroyForcibly().onExit().join();
            return servers;
        }
    }
}
