package org.opora.home;

import java.util.List;
import org.opora.editor.ChangedModel;
import org.opora.operations.FailureView;

/**
 * What an administrator looks after.
 *
 * @param incidents how many steps stand still
 * @param newest the last of them
 * @param launches how many processes could not be started
 * @param changed models whose newest version is an editor's, or for which the application offers a newer one
 */
public record AdminDesk(long incidents, List<FailureView> newest, long launches, List<ChangedModel> changed) {}
