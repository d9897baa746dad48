package com.pikcur.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/** A sandbox in a JVM of its own, made to be killed: what it starts is then left behind. */
final class KilledSandbox {

    private KilledSandbox() {}

    public static void main(String[] arguments) throws InterruptedException {
        SandboxMariaDb.start(Path.of(arguments[0]));
        SandboxRedis.start(Path.of(arguments[1]));
        System.out.println("up");
        Thread.currentThread().join();
    }

    /** Starts both servers in these folders, kills the sandbox and hands back the two processes it leaves. */
    static ProcessHandle[] leftBehindIn(Path mariaDb, Path redis) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var sandbox = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSandbox.class.getName(),
                        mariaDb.toString(),
                        redis.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = sandbox.inputReader()) {
            output.readLine();
            var servers = sandbox.descendants().toArray(ProcessHandle[]::new);
            sandbox.destroyForcibly().onExit().join();
            return servers;
        }
    }
}
