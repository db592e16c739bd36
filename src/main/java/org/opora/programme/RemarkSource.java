package org.opora.programme;

import java.util.List;
import java.util.UUID;

/** Port to whoever keeps the remarks of the expertises. */
public interface RemarkSource {

    /** All remarks on the programme of both expertises, in the order they are shown. */
    List<ExpertRemark> remarksOn(UUID programmeId);
}
