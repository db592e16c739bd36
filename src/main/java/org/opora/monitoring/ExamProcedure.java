package org.opora.monitoring;

/**
 * An assessment procedure such as ВПР, ОГЭ or ЕГЭ, from the reference data.
 *
 * @param minGrade the lowest class that sits it
 * @param maxGrade the highest class that sits it
 */
public record ExamProcedure(String code, String name, int minGrade, int maxGrade) {

    /** Whether the class sits this procedure. */
    public boolean heldIn(int grade) {
        return grade >= minGrade && grade <= maxGrade;
    }
}
