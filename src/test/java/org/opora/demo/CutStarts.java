package org.opora.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.opora.AtOnce;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo data of the tests comes about the hard way: the first start is cut off in the middle of each of its parts, begun
 * again each time, and always by two at once. What the tests read is what a start that was never cut would leave.
 */
public class CutStarts implements SmartLifecycle {

    private static final String CUT = "the start is cut off here";

    /** The start ends in a transaction that makes so many rows of the table meet the condition; never within a job. */
    private record Cut(String table, String condition, int rows) {}

    private static final List<Cut> CUTS = List.of(
            new Cut("submission", "true", 120),
            new Cut("demo_step", "name like ''week of %''", 30),
            new Cut("cycle", "true", 2),
            new Cut("roadmap", "true", 3),
            new Cut("demo_step", "name like ''plan of % worked on %''", 2),
            new Cut("training_person", "true", 2),
            new Cut("roadmap_amendment", "true", 1));

    /** Not a dependency: those are started first. */
    private final ObjectProvider<DemoSeed> seed;

    private final JdbcClient jdbc;
    private final List<String> ends = new ArrayList<>();
    private boolean running;

    CutStarts(ObjectProvider<DemoSeed> seed, JdbcClient jdbc) {
        this.seed = seed;
        this.jdbc = jdbc;
    }

    /** How the starts ended, in their order. */
    public List<String> ends() {
        return List.copyOf(ends);
    }

    /** How they should have ended. */
    public static List<String> expected() {
        List<String> expected = new ArrayList<>();
        for (Cut cut : CUTS) {
            expected.addAll(List.of("cut in " + cut.table(), "cut in " + cut.table()));
        }
        expected.addAll(List.of("complete", "complete"));
        return expected;
    }

    @Override
    public void start() {
        running = true;
        jdbc.sql("create function cut_start() returns trigger language plpgsql as $$ declare written bigint; begin"
                        + " execute format('select count(*) from %I where %s', tg_table_name, tg_argv[1]) into written;"
                        + " if written >= tg_argv[0]::bigint then raise exception '" + CUT
                        + "'; end if; return null; end $$")
                .update();
        for (Cut cut : CUTS) {
            jdbc.sql("create trigger cut_start after insert on " + cut.table()
                            + " for each row execute function cut_start(" + cut.rows() + ", '" + cut.condition() + "')")
                    .update();
            twoAtOnce(cut.table());
            jdbc.sql("drop trigger cut_start on " + cut.table()).update();
        }
        twoAtOnce("nowhere");
    }

    private void twoAtOnce(String cutIn) {
        try {
            ends.addAll(AtOnce.run(List.of(() -> end(cutIn), () -> end(cutIn))));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private String end(String cutIn) {
        try {
            seed.getObject().start();
            return "complete";
        } catch (RuntimeException e) {
            String cause =
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return cause.contains(CUT) ? "cut in " + cutIn : "failed: " + e;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DemoSeed.PHASE - 1;
    }
}
