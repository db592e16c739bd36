package org.opora.workkind;

import java.util.List;

/** The kinds of work that the deployed diagrams know, in the order of process and diagram. */
public interface KnownWork {

    List<WorkKind> kinds();
}
