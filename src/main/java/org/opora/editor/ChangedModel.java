package org.opora.editor;

/**
 * A model that is not simply the application's own.
 *
 * @param edited whether the newest version is an editor's
 * @param offered whether the application brings a newer one that waits for a decision
 */
public record ChangedModel(ModelKind kind, String key, String name, int version, boolean edited, boolean offered) {}
