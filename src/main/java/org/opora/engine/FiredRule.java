package org.opora.engine;

/**
 * A rule of a decision table that matched.
 *
 * @param id id of the rule in the deployed table
 * @param annotation the rule in words an official recognises; empty when the table says nothing
 */
public record FiredRule(String id, String annotation) {}
