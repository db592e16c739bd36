package org.opora.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The transcribed orders that some checks use: the folder of the system property {@code opora.seeds}, or {@code
 * shared/seeds} beside the project or a folder above it. Checks that need them are skipped where they are absent.
 */
public final class SeedFiles {

    private static final int HIGHEST = 4;

    private SeedFiles() {}

    /** That file, if the orders are here. */
    public static Optional<Path> find(String name) {
        String given = System.getProperty("opora.seeds");
        if (given != null) {
            return Optional.of(Path.of(given, name)).filter(Files::isReadable);
        }
        Path folder = Path.of("").toAbsolutePath();
        for (int up = 0; up < HIGHEST && folder != null; up++, folder = folder.getParent()) {
            Path file = folder.resolve("shared/seeds").resolve(name);
            if (Files.isReadable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
