package org.opora;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The application in another process; closing it is a kill. */
public final class KilledApplication implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    /** @param directory of the database, the first argument of the program */
    public KilledApplication(Class<?> program, Path directory, String... arguments) throws IOException {
        process = TestJvm.of(
                        program,
                        Stream.concat(Stream.of(directory.toString()), Stream.of(arguments))
                                .toArray(String[]::new))
                .start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The words of the next line that begins so. */
    public String[] line(String beginning) {
        return output.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the server ended without saying " + beginning))
                .split(" ");
    }

    /** Writes a line to the server. */
    public void say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
