package org.opora.cycle.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.springframework.format.annotation.DateTimeFormat;

/** One stage in the launch wizard. */
class StageLine {

    /** What a year does with a stage. */
    enum Mode {
        ON,
        OFF,
        DONE
    }

    private @Nullable Stage stage;

    private Mode mode = Mode.OFF;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate doneOn;

    @Size(max = 300, message = "{cycle.form.too-long}")
    @Pattern(regexp = "\\P{Cc}*", message = "{cycle.form.control-characters}")
    private String document = "";

    public @Nullable Stage getStage() {
        return stage;
    }

    public void setStage(@Nullable Stage value) {
        stage = value;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode value) {
        mode = value;
    }

    public @Nullable LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(@Nullable LocalDate value) {
        doneOn = value;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String value) {
        document = value;
    }

    static StageLine of(Stage stage, boolean on) {
        StageLine line = new StageLine();
        line.stage = stage;
        line.mode = on ? Mode.ON : Mode.OFF;
        return line;
    }

    boolean isOn() {
        return mode == Mode.ON;
    }

    boolean isDone() {
        return mode == Mode.DONE && stage != null;
    }
}
