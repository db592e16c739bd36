package org.opora.methodics;

/** What consultations tell the process engine. */
public interface ConsultationProcess {

    /** The question goes to the methodist. */
    void start(Consultation consultation);

    /** The school no longer asks. */
    void withdrawn(Consultation consultation);
}
