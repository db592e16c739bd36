package org.opora.inbox;

import java.util.Collection;
import java.util.Map;

/** What tasks of one name are about, so that they can be told apart in a list. The feature that knows it answers. */
public interface TaskSubjects {

    /** By business key; keys of other features are left out. */
    Map<String, String> of(Collection<String> businessKeys);
}
