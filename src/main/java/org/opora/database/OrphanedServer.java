package org.opora.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process that outlives a killed JVM. It still owns the data directory, so the next start has to end it first:
 * with {@code pg_ctl stop -m fast}, which closes the files properly, never with a kill. The caller holds the lock of the
 * directory, so no living Opora uses that server.
 */
record OrphanedServer(Path binaries, Path dataDirectory) {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final int STOP_SECONDS = 60;

    void stop() {
        if (!Files.exists(dataDirectory.resolve("postmaster.pid"))) {
            return;
        }
        LOG.warn("The last run did not end properly; closing the database server it left behind.");
        try {
            run(command());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the old database server was closing", e);
        }
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root; the library starts it in a user namespace, so pg_ctl has to enter one too.
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                pgCtl().toString(),
                "-D",
                dataDirectory.toString(),
                "stop",
                "-m",
                "fast",
                "-w",
                "-t",
                "" + STOP_SECONDS));
        return command;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        // A non-zero end means that there was no server left (the machine went down with it): the pid file is stale.
        if (!process.waitFor(STOP_SECONDS + 5L, TimeUnit.SECONDS)) {
            process.destroy();
            throw new IllegalStateException("the database server of the last run does not stop: " + dataDirectory);
        }
    }

    private Path pgCtl() throws IOException {
        try (Stream<Path> files = Files.walk(binaries, 3)) {
            return files.filter(file -> file.getFileName().toString().matches("pg_ctl(\\.exe)?"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no pg_ctl in " + binaries));
        }
    }

    private static boolean isRoot() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.anyMatch(line -> line.matches("Uid:\\s+0\\s.*"));
        }
    }
}
