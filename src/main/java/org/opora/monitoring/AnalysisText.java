package org.opora.monitoring;

/**
 * Words of a school's analysis.
 *
 * @param monitoring what was looked at
 * @param causes empty when the school names none
 */
public record AnalysisText(String monitoring, String findings, String causes, String planned) {}
