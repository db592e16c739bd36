package org.opora.bpmn;

/** What a school's instance is started with; {@code SchoolSupportModel} holds the names of its steps. */
public final class SchoolSupportStart {

    public static final String KEY = "school-support";

    public static final ProcessVariable<Boolean> TRACK_1 = ProcessVariable.flag("track1");
    public static final ProcessVariable<Boolean> TRACK_2 = ProcessVariable.flag("track2");
    public static final ProcessVariable<Boolean> SHNOR = ProcessVariable.flag("shnor");
    public static final ProcessVariable<Boolean> SHNSU = ProcessVariable.flag("shnsu");

    private SchoolSupportStart() {}
}
