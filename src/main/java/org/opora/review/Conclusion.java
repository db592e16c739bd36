package org.opora.review;

import java.util.List;
import java.util.Locale;
import org.opora.error.OporaException;

/** What one expert recommends. */
public enum Conclusion {
    ACCEPT,
    ACCEPT_WITH_REMARKS,
    RETURN;

    public String messageKey() {
        return "review.conclusion." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * A programme with a critical remark is returned, and what is not simply accepted has a remark that says why.
     *
     * @throws OporaException when remarks and recommendation contradict each other
     */
    void requireBorneOutBy(List<NewRemark> written) {
        boolean critical = written.stream().anyMatch(remark -> remark.kind() == RemarkKind.CRITICAL);
        if (critical && this != RETURN) {
            throw new OporaException("review.critical-but-accepted");
        }
        if (written.isEmpty() && this != ACCEPT) {
            throw new OporaException("review.no-remarks");
        }
    }
}
