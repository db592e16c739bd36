package org.opora.monitoring;

/**
 * An assessment procedure of the reference data.
 *
 * @param minGrade first class that sits it
 * @param maxGrade last class that sits it
 * @param inUse whether new results may name it
 */
public record ExamProcedure(String code, String name, int minGrade, int maxGrade, boolean inUse) {

    /** Whether the class sits this procedure. */
    public boolean heldIn(int grade) {
        return grade >= minGrade && grade <= maxGrade;
    }
}
